using LegalRequests.Access;

namespace LegalRequests.Web.SignIn;

/// <summary>While there is nobody to sign in, everything but the setup page answers "set up first".</summary>
public sealed class SetupGate(RequestDelegate next)
{
    private volatile bool isSetUp;

    public async Task InvokeAsync(HttpContext context, StaffDirectory directory)
    {
        if (isSetUp || MayPass(context) || (isSetUp = await directory.AnybodyAsync(context.RequestAborted)))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    private static bool MayPass(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<OpenPageAttribute>() is { BeforeSetup: true }
            || metadata?.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
    }
}
