namespace Nmap.Media.Contracts;

/// <summary>What a file is by its content; its name and what the browser says of it count for nothing.</summary>
public enum FileKind
{
    /// <summary>A PDF document. Kept as it is: it may still say who made it.</summary>
    Pdf,

    /// <summary>A Word document without programs in it. Names of its makers and their organisation are taken out.</summary>
    Docx,

    /// <summary>A PNG picture, drawn anew at most 1,024 pixels wide and high, so that nothing else is in the file.</summary>
    Png,

    /// <summary>A JPEG picture, drawn anew at most 1,024 pixels wide and high: place and camera are gone.</summary>
    Jpeg,

    /// <summary>A WebP picture. Taken by the library only, which draws it anew.</summary>
    Webp,

    /// <summary>An AVIF picture. Taken by the library only, which draws it anew.</summary>
    Avif,

    /// <summary>A recording as browsers make it, without its maker, program and date.</summary>
    Webm,

    /// <summary>A recording as phones make it (MP4, M4A, 3GP), without place, maker and date.</summary>
    M4a,

    /// <summary>A recording as messengers make it (Ogg), without its tags.</summary>
    Ogg,

    /// <summary>A recording without its tags.</summary>
    Mp3,

    /// <summary>A recording without anything but format and samples.</summary>
    Wav,
}
