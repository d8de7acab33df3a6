using System.Net;
using System.Net.Sockets;

namespace LegalRequests.Testing;

/// <summary>A TCP port of this machine that nobody listens on.</summary>
public static class FreePort
{
    /// <summary>Asks the system for a port, gives it back and returns its number; another program may still take it first.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
