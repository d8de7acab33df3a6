using System.Text.RegularExpressions;
using LegalRequests.Web.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Web.Tests;

/// <summary>All routes of the program that are no static files.</summary>
public static partial class Routes
{
    public static IReadOnlyList<RouteEndpoint> Of(WebHouse house) =>
    [
        .. house.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null),
    ];

    public static PagePermissionAttribute? PermissionOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PagePermissionAttribute>();

    public static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<OpenPageAttribute>() is not null;

    /// <summary>True for what answers a plain visit.</summary>
    public static bool AnswersGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Count == 0 || methods.HttpMethods.Contains("GET");

    /// <summary>An address of the route, with a request's number and ids that nobody has.</summary>
    public static string AddressOf(RouteEndpoint endpoint, string number)
    {
        var path = (endpoint.RoutePattern.RawText ?? "").Replace("{Number}", number, StringComparison.Ordinal);
        path = IdPart().Replace(path, "01900000-0000-7000-8000-000000000000");
        return "/" + AnyPart().Replace(path, "1").TrimStart('/');
    }

    [GeneratedRegex(@"\{[^{}]*:guid[^{}]*\}")]
    private static partial Regex IdPart();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex AnyPart();
}
