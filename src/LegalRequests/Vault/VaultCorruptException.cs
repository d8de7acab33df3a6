namespace LegalRequests.Vault;

/// <summary>
/// What lies in the vault is not what was stored: a file was changed, cut, swapped or lost, or it was sealed under
/// another key. No byte that failed its check is ever handed out.
/// </summary>
public sealed class VaultCorruptException : Exception
{
    public VaultCorruptException(string message)
        : base(message)
    {
    }

    public VaultCorruptException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
