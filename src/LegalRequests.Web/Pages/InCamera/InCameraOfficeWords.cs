using LegalRequests.InCamera;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.InCamera;

/// <summary>How sets for the judge and their way are said.</summary>
public static class InCameraOfficeWords
{
    public static (string Word, Tone Tone) Of(InCameraState state) => state switch
    {
        InCameraState.Queued or InCameraState.Building => ("Being made", Tone.Blue),
        InCameraState.Failed => ("Not made", Tone.Red),
        InCameraState.Draft => ("Waits for counsel", Tone.Blue),
        InCameraState.Void => ("Void", Tone.Grey),
        InCameraState.Signed => ("Signed", Tone.Outline),
        _ => ("With the court", Tone.Green),
    };

    public static string Of(InCameraOccasion occasion) => occasion switch
    {
        InCameraOccasion.CourtOrder => "The court ordered it",
        InCameraOccasion.LawDirects => "A rule says that a judge must look",
        _ => "Counsel offers it",
    };

    public static string Of(InCameraFate fate) => fate switch
    {
        InCameraFate.Returned => "Returned by the court",
        InCameraFate.Destroyed => "Destroyed by the court",
        _ => "Kept by the court under seal",
    };

    /// <summary>A file's name with what it is.</summary>
    public static string Of(InCameraFile file) => file switch
    {
        InCameraFile.Sealed => "Sealed copy for the judge (PDF)",
        InCameraFile.Index => "Index for the parties (PDF)",
        InCameraFile.Manifest => "Manifest with hashes (JSON)",
        _ => "Proof of the index (JSON)",
    };
}
