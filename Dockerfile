FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/LegalRequests.Web --configuration Release --output /out \
    && cp -r workflows templates /out/ \
    && if [ -d samples ]; then cp -r samples /out/; fi

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY .ci/needs.sh /usr/local/share/legalrequests/needs.sh
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN . /usr/local/share/legalrequests/needs.sh \
    && apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $(awk 'NF { print $1 }' <<<"$product_needs") \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o "$APP_UID" -m 700 /var/lib/legalrequests /var/lib/legalrequests-keys
WORKDIR /app
COPY --from=build /out .
USER $APP_UID
ENV Data__Folder=/var/lib/legalrequests \
    Vault__MasterKeyFile=/var/lib/legalrequests-keys/master.key
VOLUME ["/var/lib/legalrequests", "/var/lib/legalrequests-keys"]
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3 && head -1 <&3 | grep -q " 200 "'
ENTRYPOINT ["dotnet", "LegalRequests.Web.dll"]
