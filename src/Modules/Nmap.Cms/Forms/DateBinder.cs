using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Forms;

/// <summary>
/// Reads a <see cref="DateOnly"/> from <c>Name.day</c>, <c>Name.month</c>, <c>Name.year</c>, or from <c>Name</c> as 2026-11-24.
/// Stray spaces and digits of any script are accepted; the message says what is missing.
/// </summary>
internal sealed class DateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName.Length > 0 ? bindingContext.ModelName : bindingContext.FieldName;
        var whole = bindingContext.ValueProvider.GetValue(name);
        if (whole.FirstValue is { Length: > 0 } text) { Bind(bindingContext, name, whole, Iso(text)); }
        else { BindParts(bindingContext, name); }
        return Task.CompletedTask;
    }

    private static void Bind(ModelBindingContext context, string name, ValueProviderResult given, DateOnly? day)
    {
        context.ModelState.SetModelValue(name, given);
        if (day is null) { Refuse(context, name, S(context)["Enter a real date, for example 24 11 2026."]); }
        else { context.Result = ModelBindingResult.Success(day); }
    }

    private static void BindParts(ModelBindingContext context, string name)
    {
        var given = new[] { "day", "month", "year" }.Select(p => (Part: p, Text: Typed(context, $"{name}.{p}"))).ToArray();
        var missing = given.Where(g => g.Text.Length == 0).Select(g => g.Part).ToArray();
        if (missing.Length == 3)
        {
            if (context.ModelMetadata.IsReferenceOrNullableType) { context.Result = ModelBindingResult.Success(null); }
            return;
        }
        if (missing.Length > 0) { Refuse(context, name, Missing(S(context), missing[0])); }
        else if (Day(given[2].Text, given[1].Text, given[0].Text) is { } day) { context.Result = ModelBindingResult.Success(day); }
        else { Refuse(context, name, S(context)["Enter a real date, for example 24 11 2026."]); }
    }

    private static string Typed(ModelBindingContext context, string name)
    {
        var given = context.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None) { return ""; }
        context.ModelState.SetModelValue(name, given);
        context.ModelState.MarkFieldSkipped(name);
        return given.FirstValue?.Trim(' ', '.', ',', '/', '\u200e', '\u200f') ?? "";
    }

    private static string Missing(IStringLocalizer localizer, string part) => part switch
    {
        "day" => localizer["The date must include a day."],
        "month" => localizer["The date must include a month."],
        _ => localizer["The date must include a year."],
    };

    private static DateOnly? Day(string year, string month, string day)
        => DateOnly.TryParseExact($"{Digits.Latin(year)}-{Digits.Latin(month)}-{Digits.Latin(day)}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static DateOnly? Iso(string text)
        => DateOnly.TryParseExact(Digits.Latin(text.Trim()), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static void Refuse(ModelBindingContext context, string name, string message)
    {
        context.ModelState.TryAddModelError(name, message);
        context.Result = ModelBindingResult.Failed();
    }

    private static IStringLocalizer S(ModelBindingContext context)
        => context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer>();
}

/// <summary>Offers <see cref="DateBinder"/> for dates; registered by <see cref="FormsRegistration.AddNmapForms"/>.</summary>
internal sealed class DateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
        => context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateBinder() : null;
}

public static class FormsRegistration
{
    /// <summary>Binders that the tag helpers of this namespace need.</summary>
    public static IMvcBuilder AddNmapForms(this IMvcBuilder mvc)
    {
        mvc.Services.AddOptions<MvcOptions>().Configure<IStringLocalizer>((o, S) =>
        {
            var says = o.ModelBindingMessageProvider;
            says.SetAttemptedValueIsInvalidAccessor((value, _) => S["“{0}” is not a number. Write it with digits only.", value]);
            says.SetNonPropertyAttemptedValueIsInvalidAccessor(value => S["“{0}” is not a number. Write it with digits only.", value]);
            says.SetValueMustBeANumberAccessor(_ => S["Write a number, with digits only."]);
            says.SetValueIsInvalidAccessor(value => S["“{0}” is not a number. Write it with digits only.", value]);
            says.SetValueMustNotBeNullAccessor(_ => S["Write a number, with digits only."]);
        });
        return mvc.AddMvcOptions(o =>
        {
            o.ModelBinderProviders.Insert(0, new DateBinderProvider());
            o.Filters.Add(new Web.NothingToPost());
        });
    }
}
