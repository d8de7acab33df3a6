using System.ComponentModel.DataAnnotations;

namespace LegalRequests.Intake;

/// <summary>Section <c>Intake</c> of the configuration.</summary>
public sealed record IntakeSettings
{
    public const string Section = "Intake";

    [Range(1, 100_000)]
    public int MostPages { get; init; } = 10_000;

    /// <summary>Run the tools that open foreign files with limits alone where no sandbox works. Off unless set on purpose.</summary>
    public bool AllowUnconfinedTools { get; init; }

    /// <summary>The languages in which scans are read, as tesseract names them, joined by plus signs: <c>eng+spa</c>.</summary>
    [RegularExpression("^[A-Za-z_]{2,20}([+][A-Za-z_]{2,20}){0,9}$", ErrorMessage = "Intake:OcrLanguages must name languages as tesseract does, such as eng or eng+spa.")]
    public string OcrLanguages { get; init; } = "eng";
}
