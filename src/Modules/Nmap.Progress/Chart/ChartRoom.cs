namespace Nmap.Progress;

/// <summary>For how much room a chart is drawn. A page holds both drawings and shows the one that fits: one drawing alone would be small on a desk or illegible on a phone.</summary>
internal enum ChartRoom
{
    /// <summary>In files and on cards.</summary>
    Any,
    Narrow,
    Wide,
}

internal static class ChartRooms
{
    public static IReadOnlyList<ChartRoom> OfPage { get; } = [ChartRoom.Narrow, ChartRoom.Wide];

    public static double Width(this ChartRoom room) => room == ChartRoom.Wide ? 800 : 440;

    public static string Class(this ChartRoom room)
        => room switch { ChartRoom.Narrow => "nmap-chart nmap-chart--narrow", ChartRoom.Wide => "nmap-chart nmap-chart--wide", _ => "nmap-chart" };

    /// <summary>Two drawings on a page have different ids.</summary>
    public static string Id(this ChartRoom room, string id) => room == ChartRoom.Wide ? id + "-wide" : id;
}
