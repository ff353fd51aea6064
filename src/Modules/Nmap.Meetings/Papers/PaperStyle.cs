namespace Nmap.Meetings.Papers;

/// <summary>How a paper looks, on a screen and on A4. One fixed text: its digest is what the page allows.</summary>
internal static class PaperStyle
{
    public const string Text = """
        :root{color-scheme:light}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem;max-width:48rem;color:#0b0c0c;background:#fff;font:1rem/1.5 "Noto Sans","Noto Sans Arabic","Noto Naskh Arabic","Noto Sans Khmer",Arial,sans-serif;overflow-wrap:anywhere}
        :lang(ar) body,[lang=ar]{line-height:1.75}
        h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0 1rem}
        h2{font-size:1.3rem;line-height:1.3;margin:1.75rem 0 .5rem;border-bottom:1px solid #505a5f;padding-bottom:.25rem;break-after:avoid}
        h3{font-size:1.1rem;line-height:1.35;margin:1.25rem 0 .5rem;break-after:avoid}
        p{margin:0 0 .6rem}
        a{color:#1d3f5e}
        a:focus{outline:3px solid #0b0c0c;background:#fd0}
        .head{color:#505a5f;margin:0 0 .75rem}
        .mark{display:inline-block;border:3px solid #942514;color:#942514;font-weight:bold;padding:.15rem .6rem;margin:0 0 .5rem}
        .note,.more{color:#404b50}
        .more{margin-inline-start:3.5rem}
        .number{display:inline-block;min-width:3.5rem;font-weight:bold}
        dl{margin:0 0 1rem}
        dl div{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:.25rem 1rem;padding:.2rem 0;border-bottom:1px solid #cecece}
        dt{font-weight:bold}dd{margin:0}
        table{border-collapse:collapse;width:100%;margin:0 0 1rem}
        caption{text-align:start;font-weight:bold;padding:.25rem 0}
        th,td{text-align:start;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid #cecece;overflow-wrap:break-word}
        [dir=rtl] th,[dir=rtl] td{padding:.3rem 0 .3rem .5rem}
        thead{display:table-header-group}tr,.passage,li{break-inside:avoid}
        sup{line-height:0}sup a{padding:0 .15rem}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.5rem 0;margin:0 0 1rem;border-block:1px solid #cecece}
        nav a{display:inline-block;min-height:2.75rem;line-height:2.75rem}
        .check{display:flex;gap:1rem;justify-content:space-between;align-items:flex-start;break-inside:avoid}
        .check svg{flex:none}.code{font-weight:bold;font-size:1.2rem}
        @media(max-width:30rem){th,td{overflow-wrap:anywhere}dl div{grid-template-columns:1fr}.check{display:block}}
        @page{size:A4;margin:18mm 18mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt "Noto Sans",Arial,sans-serif}}
        @media print{body{max-width:none;padding:0;font-size:10.5pt}nav{display:none}a{color:inherit;text-decoration:none}h1{font-size:18pt}h2{font-size:13pt}h3{font-size:11.5pt}.one body{font-size:8.5pt;line-height:1.3}.one h1{font-size:14pt;margin:0 0 4pt}.one h2{font-size:10.5pt;margin:7pt 0 2pt}.one p,.one dl,.one table{margin-bottom:3pt}.one dl div,.one td,.one th{padding-block:1pt}.one:lang(ar) body{line-height:1.45}}
        """;
}
