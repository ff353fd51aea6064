namespace Nmap.Cms;

/// <summary>Marks an English text that is translated later, where it is shown, so that the extractor of PO files finds it.</summary>
public static class Phrase
{
    public static string Of(string english) => english;
}
