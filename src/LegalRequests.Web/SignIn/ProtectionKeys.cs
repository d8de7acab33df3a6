using System.Text;
using System.Xml.Linq;
using LegalRequests.Staff;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace LegalRequests.Web.SignIn;

/// <summary>Keeps the keys of data protection in the database, so that every machine of the product reads every cookie and form.</summary>
public sealed class ProtectionKeys(IServiceScopeFactory scopes, IServiceProvider services) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = this;
        options.XmlEncryptor = new SealedXml(services);
    }

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. WithShelf(shelf => shelf.All()).Select(xml => XElement.Parse(Encoding.UTF8.GetString(xml)))];

    public void StoreElement(XElement element, string friendlyName) =>
        WithShelf(shelf => shelf.Add(friendlyName, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))));

    private T WithShelf<T>(Func<ProtectionKeyShelf, T> act)
    {
        using var scope = scopes.CreateScope();
        return act(scope.ServiceProvider.GetRequiredService<ProtectionKeyShelf>());
    }
}
