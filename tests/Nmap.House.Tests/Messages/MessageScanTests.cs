namespace Nmap.House.Tests.Messages;

public class MessageScanTests
{
    [Theory]
    [InlineData("""<h1>@S["Meetings"]</h1>""", "Meetings")]
    [InlineData("""<a title="@S["It isn't \"here\""]">x</a>""", "It isn't \"here\"")]
    [InlineData("S[\"By {0}\", reader.Names[\"first\"]]", "By {0}")]
    [InlineData("S[\"One \" +\n    \"sentence.\"]", "One sentence.")]
    [InlineData("S[@\"A \"\"word\"\"\"]", "A \"word\"")]
    [InlineData("S[isOpen ? \"Open\" : \"Closed\"]", "Closed|Open")]
    [InlineData("S[kind == \"x\" ? \"A\" : Is(\"y\") ? \"B\" : \"C\"]", "A|B|C")]
    [InlineData("S[(a && b) ? (\"A\") : (\"B\" + \"C\")]", "A|BC")]
    [InlineData("S[kind switch { \"x\" => \"A\", \"y\" or \"z\" => \"B\", _ => \"C\" }]", "A|B|C")]
    [InlineData("S[label ?? \"None\"]", "None")]
    [InlineData("S[state.Name]", "")]
    [InlineData("new(Phrase.Of(\"See everything\"), Roles.Lead)", "See everything")]
    [InlineData("$\"{S[\"Inside\"]} {x}\"", "Inside")]
    [InlineData("// S[\"not this\"]\nvar x = S[\"this\"];", "this")]
    [InlineData("/// <c>S[\"not this\"]</c>\n@* @S[\"nor this\"] *@", "")]
    [InlineData("LETTERS[\"a\"]", "")]
    [InlineData("model.S[\"a\"]", "a")]
    public void A_text_is_found(string source, string expected)
    {
        var scan = new MessageScan();
        scan.Read(source, "x.cs");

        Assert.Equal(expected, string.Join('|', scan.Messages.Select(m => m.Id)));
        Assert.Empty(scan.Unreadable);
    }

    [Theory]
    [InlineData("S.Plural(meetings.Count(m => m.Kind == \"a\"), \"{0} meeting\", \"{0} meetings\")")]
    [InlineData("S.Plural(n, \"{0} meeting\", \"{0} meet\" + \"ings\", country)")]
    public void A_plural_is_found(string source)
    {
        var scan = new MessageScan();
        scan.Read(source, "x.cs");

        Assert.Equal(new Message("{0} meeting", "{0} meetings", "x.cs"), Assert.Single(scan.Messages));
    }

    [Theory]
    [InlineData("S[$\"Hello {name}\"]")]
    [InlineData("S[\"Hello \" + name]")]
    [InlineData("S.Plural(n, one, \"many\")")]
    public void A_text_put_together_while_running_is_reported(string source)
    {
        var scan = new MessageScan();
        scan.Read(source, "x.cs");

        Assert.Single(scan.Unreadable);
        Assert.Empty(scan.Messages);
    }
}
