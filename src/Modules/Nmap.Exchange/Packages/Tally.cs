using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Exchange.Contracts;

namespace Nmap.Exchange.Packages;

/// <summary>What became of each thing of a package so far, and a line on each that is not as it should be.</summary>
internal sealed class Tally
{
    private const int MostLines = 2000;

    private readonly int[] _counts = new int[3];
    private readonly List<string> _lines = [];
    private int _more, _public;

    public int Refused { get; private set; }

    public void Count(ImportOutcome outcome, bool isPublic = false)
    {
        _counts[(int)outcome]++;
        if (isPublic && outcome != ImportOutcome.Skipped) { _public++; }
    }

    public void Say(string place, string what)
    {
        if (_lines.Count < MostLines) { _lines.Add($"{place}: {what}"); } else { _more++; }
    }

    public void Refuse(string place, string why)
    {
        Refused++;
        Say(place, why + " refused");
    }

    public void Refuse(string place, RefusedException refused)
        => Refuse(refused.Field is { } field ? $"{place}, {field}" : place, Sentence(refused));

    public static string Sentence(RefusedException refused) => string.Format(CultureInfo.InvariantCulture, refused.Message, [.. refused.Arguments]);

    public PackageReport Report(string? origin = null)
        => new(_more == 0 ? _lines : [.. _lines, $"and {_more} lines more"], _counts[0], _counts[1], _counts[2], Refused) { Origin = origin, Public = _public };
}
