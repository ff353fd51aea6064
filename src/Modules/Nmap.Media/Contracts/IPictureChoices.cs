namespace Nmap.Media.Contracts;

/// <summary>Pictures of the library for a form of another module.</summary>
public interface IPictureChoices
{
    /// <summary>The newest pictures that may be shown today.</summary>
    /// <param name="culture">Language of their names.</param>
    Task<IReadOnlyList<PictureChoice>> AllAsync(string culture, CancellationToken cancel);
}

/// <param name="Reference">As texts name it: <c>media:ID</c>.</param>
/// <param name="Title">What it shows, or the name of its file.</param>
public sealed record PictureChoice(string Reference, string Title);
