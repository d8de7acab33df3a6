using System.Text;
using System.Xml.Linq;
using LegalRequests.Vault;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace LegalRequests.Web.SignIn;

/// <summary>
/// Seals the secrets of data protection under the vault's master key: who copies the database can forge no cookie.
/// Data protection makes one by its type's name when it reads a key, hence the constructor.
/// </summary>
public sealed class SealedXml(IServiceProvider services) : IXmlEncryptor, IXmlDecryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var clear = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = services.GetRequiredService<MasterKey>().SealForProtection(clear);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(box)), typeof(SealedXml));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var box = Convert.FromBase64String(encryptedElement.Value);
        return XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<MasterKey>().OpenForProtection(box)));
    }
}
