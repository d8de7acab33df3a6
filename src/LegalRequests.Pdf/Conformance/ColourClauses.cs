using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>A colour that is named by the device means something certain only where the output intent is of the same kind.</summary>
internal static class ColourClauses
{
    public const string Clause = "PDF/A-2 6.2.4.3";

    /// <summary>How many colours an ICC profile mixes; 0 where the bytes are none.</summary>
    public static int Components(byte[] profile)
    {
        var space = profile.Length >= 128 ? Encoding.ASCII.GetString(profile, 16, 4) : "";
        return space switch { "GRAY" => 1, "RGB " => 3, "CMYK" => 4, _ => 0 };
    }

    /// <summary>What is wrong with a colour space that is named in content or by a picture, or null.</summary>
    public static string? Sentence(CheckedFile file, PdfDictionary resources, string space)
    {
        var (standIn, isKnown) = space switch
        {
            "DeviceGray" => ("DefaultGray", file.IntentComponents > 0),
            "DeviceRGB" => ("DefaultRGB", file.IntentComponents == 3),
            "DeviceCMYK" => ("DefaultCMYK", file.IntentComponents == 4),
            _ => ("", true),
        };
        if (isKnown || !file.Claims || file.Dictionary(resources["ColorSpace"])?[standIn] is not null)
            return null;
        return $"A colour is given in {space}, which the output intent does not know.";
    }
}
