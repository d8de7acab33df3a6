using System.ComponentModel.DataAnnotations;

namespace LegalRequests.Vault;

/// <summary>Section <c>Vault</c> of the configuration.</summary>
public sealed record VaultSettings : IValidatableObject
{
    public const string Section = "Vault";

    /// <summary>Where the encrypted files lie; made when absent, for this user alone.</summary>
    [Required]
    public string Folder { get; init; } = "";

    /// <summary>The file of 32 bytes that opens everything. It lies outside <see cref="Folder"/> and outside every backup of it.</summary>
    [Required]
    public string MasterKeyFile { get; init; } = "";

    /// <summary>The largest file that a person may send, in bytes.</summary>
    [Range(1, long.MaxValue)]
    public long MaxUploadBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How old a file without a row must be before it is removed; longer than any upload and its operation take.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan OrphanGrace { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A folder in memory for clear copies; when it is absent or too small a private one inside <see cref="Folder"/> is used.</summary>
    [Required]
    public string MemoryFolder { get; init; } = "/dev/shm";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeyIsInside(Folder))
        {
            yield return new ValidationResult(
                "Vault:MasterKeyFile lies inside Vault:Folder. Whoever copies the folder would have the key: move the key elsewhere.",
                [nameof(MasterKeyFile)]);
        }
    }

    internal bool KeyIsInside(string? folder) =>
        !string.IsNullOrEmpty(folder) && MasterKeyFile.Length > 0 && RealPath.Of(MasterKeyFile).IsInside(RealPath.Of(folder));
}
