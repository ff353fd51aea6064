using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Nmap.Cms.Forms;

namespace Nmap.Cms.Tests.Forms;

public sealed class Dates_are_read_kindly
{
    [Theory]
    [InlineData("3", "12", "2026")]
    [InlineData(" 03 ", "12.", "2026")]
    [InlineData("٣", "١٢", "٢٠٢٦")]
    [InlineData("៣", "១២", "២០២៦")]
    public async Task In_three_boxes_and_digits_of_any_script(string day, string month, string year)
        => Assert.Equal(new DateOnly(2026, 12, 3), (await ReadAsync(("On.day", day), ("On.month", month), ("On.year", year))).Value);

    [Fact]
    public async Task In_one_field_as_machines_write_them()
        => Assert.Equal(new DateOnly(2026, 12, 3), (await ReadAsync(("On", "2026-12-03"))).Value);

    [Fact]
    public async Task Left_empty_they_are_none()
    {
        var (value, message) = await ReadAsync(("On.day", ""), ("On.month", ""), ("On.year", ""));
        Assert.Null(value);
        Assert.Null(message);
    }

    [Theory]
    [InlineData("3", "", "2026", "The date must include a month.")]
    [InlineData("31", "2", "2026", "Enter a real date, for example 24 11 2026.")]
    [InlineData("x", "2", "2026", "Enter a real date, for example 24 11 2026.")]
    [InlineData("3", "2", "26", "Enter a real date, for example 24 11 2026.")]
    public async Task Or_refused_with_a_reason(string day, string month, string year, string reason)
        => Assert.Equal(reason, (await ReadAsync(("On.day", day), ("On.month", month), ("On.year", year))).Message);

    private static async Task<(DateOnly? Value, string? Message)> ReadAsync(params (string Name, string Value)[] form)
    {
        var services = new ServiceCollection().AddSingleton(Rendering.S).BuildServiceProvider();
        var context = new DefaultModelBindingContext
        {
            ActionContext = new() { HttpContext = new DefaultHttpContext { RequestServices = services } },
            ModelName = "",
            FieldName = "On",
            ModelState = new(),
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(DateOnly?)),
            ValueProvider = new Microsoft.AspNetCore.Mvc.ModelBinding.FormValueProvider(BindingSource.Form,
                new FormCollection(form.ToDictionary(f => f.Name, f => new StringValues(f.Value))), CultureInfo.InvariantCulture),
        };
        await new DateBinder().BindModelAsync(context);
        return ((DateOnly?)context.Result.Model, context.ModelState.TryGetValue("On", out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null);
    }
}
