using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using D = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Nmap.Meetings.Papers;

/// <summary>A picture in a line of a Word document, described for those who do not see it.</summary>
internal static class WordPicture
{
    /// <summary>Three centimetres, in the unit of drawings.</summary>
    private const long Side = 3 * 360_000;

    public static Drawing Of(string relation, string description) => new(new W.Inline(
        new W.Extent { Cx = Side, Cy = Side },
        new W.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new W.DocProperties { Id = 1U, Name = "QR", Description = description },
        new W.NonVisualGraphicFrameDrawingProperties(new D.GraphicFrameLocks { NoChangeAspect = true }),
        new D.Graphic(new D.GraphicData(new P.Picture(
            new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 0U, Name = "QR", Description = description }, new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new D.Blip { Embed = relation }, new D.Stretch(new D.FillRectangle())),
            new P.ShapeProperties(new D.Transform2D(new D.Offset { X = 0, Y = 0 }, new D.Extents { Cx = Side, Cy = Side }), new D.PresetGeometry(new D.AdjustValueList()) { Preset = D.ShapeTypeValues.Rectangle }))) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
    { DistanceFromTop = 0U, DistanceFromBottom = 0U, DistanceFromLeft = 0U, DistanceFromRight = 0U });
}
