using System.Security.Cryptography;

namespace LegalRequests.Vault;

/// <summary>Reads the master key from its file and guards how the file lies there.</summary>
internal static class MasterKeyFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Reads the key, or makes one on the very first start.</summary>
    /// <param name="settings">Names the file.</param>
    /// <param name="anythingIsSealed">Whether keys are kept that only the lost master key could open; asked when there is no file.</param>
    /// <exception cref="InvalidOperationException">The key is missing, misplaced, readable by others or no key. The message says what to do.</exception>
    internal static MasterKey ReadOrMake(VaultSettings settings, Func<bool> anythingIsSealed)
    {
        var path = settings.MasterKeyFile;

        if (!File.Exists(path))
        {
            if (anythingIsSealed())
            {
                throw new InvalidOperationException(
                    $"The master key {path} is missing, and the database holds keys that only it can open. A new one would make "
                    + "every document unreadable: put the old file back, or point Vault:MasterKeyFile to it.");
            }

            Make(path);
        }

        return Read(settings);
    }

    private static MasterKey Read(VaultSettings settings)
    {
        var path = settings.MasterKeyFile;

        if (RealPath.Of(path).IsInside(RealPath.Of(settings.Folder)))
        {
            throw new InvalidOperationException($"The master key {path} lies inside the vault's folder. Move it outside and change Vault:MasterKeyFile.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new InvalidOperationException($"The master key {path} is open to other users of this machine. Type: chmod 400 '{path}'");
        }

        var secret = File.ReadAllBytes(path);

        if (secret.Length != MasterKey.Length)
        {
            throw new InvalidOperationException($"The master key {path} has {secret.Length} bytes instead of {MasterKey.Length}: it is not a key of this product.");
        }

        var key = new MasterKey(secret);
        CryptographicOperations.ZeroMemory(secret);
        return key;
    }

    private static void Make(string path)
    {
        var secret = RandomNumberGenerator.GetBytes(MasterKey.Length);

        try
        {
            using var file = DurableFile.Create($"{path}.{Guid.CreateVersion7():N}");
            file.WriteAsync(secret).AsTask().GetAwaiter().GetResult();
            file.Commit(path, mustBeNew: true);

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead);
            }
        }
        catch (IOException) when (File.Exists(path) && !File.ReadAllBytes(path).SequenceEqual(secret))
        {
            // Another process of the product made it in the same moment; both go on with that one.
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
