package example.hexon;

import dev.metricwright.MetricsRegistry;
import example.hexon.metrics.AcmeCaServerMetrics;
import example.hexon.metrics.AcmeCaServerMetricsRecorder;
import example.hexon.metrics.AcmeClientMetrics;
import example.hexon.metrics.AcmeClientMetricsRecorder;
import example.hexon.metrics.AiAssistantMetrics;
import example.hexon.metrics.AiAssistantMetricsRecorder;
import example.hexon.metrics.AutoTLSCertificateManagementMetrics;
import example.hexon.metrics.AutoTLSCertificateManagementMetricsRecorder;
import example.hexon.metrics.CertificateManagementMetrics;
import example.hexon.metrics.CertificateManagementMetricsRecorder;
import example.hexon.metrics.ClientAccessMetrics;
import example.hexon.metrics.ClientAccessMetricsRecorder;
import example.hexon.metrics.DataLossPreventionMetrics;
import example.hexon.metrics.DataLossPreventionMetricsRecorder;
import example.hexon.metrics.DeviceCodeAuthorizationMetrics;
import example.hexon.metrics.DeviceCodeAuthorizationMetricsRecorder;
import example.hexon.metrics.DirectoryCacheMetrics;
import example.hexon.metrics.DirectoryCacheMetricsRecorder;
import example.hexon.metrics.DistributedMemoryStorageMetrics;
import example.hexon.metrics.DistributedMemoryStorageMetricsRecorder;
import example.hexon.metrics.DistributedSessionsMetrics;
import example.hexon.metrics.DistributedSessionsMetricsRecorder;
import example.hexon.metrics.DnsResolutionMetrics;
import example.hexon.metrics.DnsResolutionMetricsRecorder;
import example.hexon.metrics.EmailOtpMetrics;
import example.hexon.metrics.EmailOtpMetricsRecorder;
import example.hexon.metrics.EndToOriginEncryptionMetrics;
import example.hexon.metrics.EndToOriginEncryptionMetricsRecorder;
import example.hexon.metrics.ForwardProxyEngineMetrics;
import example.hexon.metrics.ForwardProxyEngineMetricsRecorder;
import example.hexon.metrics.GeoIpAndAsnAccessControlMetrics;
import example.hexon.metrics.GeoIpAndAsnAccessControlMetricsRecorder;
import example.hexon.metrics.JustInTimeTwoFactorAuthenticationMetrics;
import example.hexon.metrics.JustInTimeTwoFactorAuthenticationMetricsRecorder;
import example.hexon.metrics.KerberosTicketManagementSpnegoBrowserSsoMetrics;
import example.hexon.metrics.KerberosTicketManagementSpnegoBrowserSsoMetricsRecorder;
import example.hexon.metrics.KubernetesCrdConfigurationMetrics;
import example.hexon.metrics.KubernetesCrdConfigurationMetricsRecorder;
import example.hexon.metrics.LdapAuthenticationMetrics;
import example.hexon.metrics.LdapAuthenticationMetricsRecorder;
import example.hexon.metrics.LdapProviderMetrics;
import example.hexon.metrics.LdapProviderMetricsRecorder;
import example.hexon.metrics.LoadBalancerMetrics;
import example.hexon.metrics.LoadBalancerMetricsRecorder;
import example.hexon.metrics.ModuleDataStorageMetrics;
import example.hexon.metrics.ModuleDataStorageMetricsRecorder;
import example.hexon.metrics.NetworkListenerMetrics;
import example.hexon.metrics.NetworkListenerMetricsRecorder;
import example.hexon.metrics.NotificationServiceMetrics;
import example.hexon.metrics.NotificationServiceMetricsRecorder;
import example.hexon.metrics.OidcProviderMetrics;
import example.hexon.metrics.OidcProviderMetricsRecorder;
import example.hexon.metrics.OidcRelyingPartyMetrics;
import example.hexon.metrics.OidcRelyingPartyMetricsRecorder;
import example.hexon.metrics.ProofOfWorkChallengeMetrics;
import example.hexon.metrics.ProofOfWorkChallengeMetricsRecorder;
import example.hexon.metrics.QuicConnectorMetrics;
import example.hexon.metrics.QuicConnectorMetricsRecorder;
import example.hexon.metrics.RadiusAuthenticationMetrics;
import example.hexon.metrics.RadiusAuthenticationMetricsRecorder;
import example.hexon.metrics.RateLimitingMetrics;
import example.hexon.metrics.RateLimitingMetricsRecorder;
import example.hexon.metrics.RequestShadowMirrorMetrics;
import example.hexon.metrics.RequestShadowMirrorMetricsRecorder;
import example.hexon.metrics.RequestSizeLimitingMetrics;
import example.hexon.metrics.RequestSizeLimitingMetricsRecorder;
import example.hexon.metrics.ReverseProxyMetrics;
import example.hexon.metrics.ReverseProxyMetricsRecorder;
import example.hexon.metrics.ScimIdentityProviderMetrics;
import example.hexon.metrics.ScimIdentityProviderMetricsRecorder;
import example.hexon.metrics.SmtpEmailDeliveryMetrics;
import example.hexon.metrics.SmtpEmailDeliveryMetricsRecorder;
import example.hexon.metrics.SpiffeWorkloadIdentityMetrics;
import example.hexon.metrics.SpiffeWorkloadIdentityMetricsRecorder;
import example.hexon.metrics.SshBastionGatewayMetrics;
import example.hexon.metrics.SshBastionGatewayMetricsRecorder;
import example.hexon.metrics.TelemetryLoggingMetrics;
import example.hexon.metrics.TelemetryLoggingMetricsRecorder;
import example.hexon.metrics.TimeBasedAccessControlMetrics;
import example.hexon.metrics.TimeBasedAccessControlMetricsRecorder;
import example.hexon.metrics.TotpAuthenticatorMetrics;
import example.hexon.metrics.TotpAuthenticatorMetricsRecorder;
import example.hexon.metrics.WebApplicationFirewallMetrics;
import example.hexon.metrics.WebApplicationFirewallMetricsRecorder;
import example.hexon.metrics.WebAuthnPasskeysMetrics;
import example.hexon.metrics.WebAuthnPasskeysMetricsRecorder;
import example.hexon.metrics.X509ClientCertificateAuthenticationMetrics;
import example.hexon.metrics.X509ClientCertificateAuthenticationMetricsRecorder;

/**
 * All recorders of the application, in the groups of the reference.
 *
 * @param proxy the reverse proxy
 * @param authentication the authentication of people and machines
 * @param certificates certificates, issued and obtained
 * @param identity identities from directories and identity providers
 * @param protection protection against unwanted requests
 * @param connectivity listeners, tunnels and names
 * @param cluster shared state and operation of the nodes
 * @param bastion SSH and SQL behind the gateway
 */
public record HexonMetrics(
        Proxy proxy,
        Authentication authentication,
        Certificates certificates,
        Identity identity,
        Protection protection,
        Connectivity connectivity,
        Cluster cluster,
        SshBastionGatewayMetrics bastion) {

    /**
     * Creates the recorders.
     *
     * @param registry the registry that holds their series
     * @return the recorders
     */
    public static HexonMetrics in(MetricsRegistry registry) {
        return new HexonMetrics(
                Proxy.in(registry),
                Authentication.in(registry),
                Certificates.in(registry),
                Identity.in(registry),
                Protection.in(registry),
                Connectivity.in(registry),
                Cluster.in(registry),
                new SshBastionGatewayMetricsRecorder(registry));
    }

    /** The reverse proxy. */
    public record Proxy(ReverseProxyMetrics requests, LoadBalancerMetrics balancer, RequestShadowMirrorMetrics shadow) {

        private static Proxy in(MetricsRegistry registry) {
            return new Proxy(
                    new ReverseProxyMetricsRecorder(registry),
                    new LoadBalancerMetricsRecorder(registry),
                    new RequestShadowMirrorMetricsRecorder(registry));
        }
    }

    /** The authentication of people and machines. */
    public record Authentication(
            DeviceCodeAuthorizationMetrics deviceCode,
            EmailOtpMetrics emailOtp,
            JustInTimeTwoFactorAuthenticationMetrics twoFactor,
            KerberosTicketManagementSpnegoBrowserSsoMetrics kerberos,
            LdapAuthenticationMetrics ldap,
            OidcProviderMetrics oidcProvider,
            RadiusAuthenticationMetrics radius,
            TotpAuthenticatorMetrics totp,
            WebAuthnPasskeysMetrics passkeys,
            X509ClientCertificateAuthenticationMetrics clientCertificates) {

        private static Authentication in(MetricsRegistry registry) {
            return new Authentication(
                    new DeviceCodeAuthorizationMetricsRecorder(registry),
                    new EmailOtpMetricsRecorder(registry),
                    new JustInTimeTwoFactorAuthenticationMetricsRecorder(registry),
                    new KerberosTicketManagementSpnegoBrowserSsoMetricsRecorder(registry),
                    new LdapAuthenticationMetricsRecorder(registry),
                    new OidcProviderMetricsRecorder(registry),
                    new RadiusAuthenticationMetricsRecorder(registry),
                    new TotpAuthenticatorMetricsRecorder(registry),
                    new WebAuthnPasskeysMetricsRecorder(registry),
                    new X509ClientCertificateAuthenticationMetricsRecorder(registry));
        }
    }

    /** Certificates, issued and obtained. */
    public record Certificates(
            AcmeCaServerMetrics acmeServer,
            AcmeClientMetrics acmeClient,
            AutoTLSCertificateManagementMetrics autoTls,
            CertificateManagementMetrics store,
            SpiffeWorkloadIdentityMetrics spiffe) {

        private static Certificates in(MetricsRegistry registry) {
            return new Certificates(
                    new AcmeCaServerMetricsRecorder(registry),
                    new AcmeClientMetricsRecorder(registry),
                    new AutoTLSCertificateManagementMetricsRecorder(registry),
                    new CertificateManagementMetricsRecorder(registry),
                    new SpiffeWorkloadIdentityMetricsRecorder(registry));
        }
    }

    /** Identities from directories and identity providers. */
    public record Identity(
            DirectoryCacheMetrics directory,
            LdapProviderMetrics ldapProvider,
            OidcRelyingPartyMetrics relyingParty,
            ScimIdentityProviderMetrics scim) {

        private static Identity in(MetricsRegistry registry) {
            return new Identity(
                    new DirectoryCacheMetricsRecorder(registry),
                    new LdapProviderMetricsRecorder(registry),
                    new OidcRelyingPartyMetricsRecorder(registry),
                    new ScimIdentityProviderMetricsRecorder(registry));
        }
    }

    /** Protection against unwanted requests. */
    public record Protection(
            DataLossPreventionMetrics dataLoss,
            EndToOriginEncryptionMetrics encryption,
            GeoIpAndAsnAccessControlMetrics geoAccess,
            ProofOfWorkChallengeMetrics proofOfWork,
            RateLimitingMetrics rateLimit,
            RequestSizeLimitingMetrics sizeLimit,
            TimeBasedAccessControlMetrics timeAccess,
            WebApplicationFirewallMetrics firewall) {

        private static Protection in(MetricsRegistry registry) {
            return new Protection(
                    new DataLossPreventionMetricsRecorder(registry),
                    new EndToOriginEncryptionMetricsRecorder(registry),
                    new GeoIpAndAsnAccessControlMetricsRecorder(registry),
                    new ProofOfWorkChallengeMetricsRecorder(registry),
                    new RateLimitingMetricsRecorder(registry),
                    new RequestSizeLimitingMetricsRecorder(registry),
                    new TimeBasedAccessControlMetricsRecorder(registry),
                    new WebApplicationFirewallMetricsRecorder(registry));
        }
    }

    /** Listeners, tunnels and names. */
    public record Connectivity(
            ClientAccessMetrics clientAccess,
            DnsResolutionMetrics dns,
            ForwardProxyEngineMetrics forwardProxy,
            NetworkListenerMetrics listener,
            QuicConnectorMetrics connector) {

        private static Connectivity in(MetricsRegistry registry) {
            return new Connectivity(
                    new ClientAccessMetricsRecorder(registry),
                    new DnsResolutionMetricsRecorder(registry),
                    new ForwardProxyEngineMetricsRecorder(registry),
                    new NetworkListenerMetricsRecorder(registry),
                    new QuicConnectorMetricsRecorder(registry));
        }
    }

    /** Shared state and operation of the nodes. */
    public record Cluster(
            AiAssistantMetrics assistant,
            DistributedMemoryStorageMetrics memory,
            DistributedSessionsMetrics sessions,
            KubernetesCrdConfigurationMetrics kubernetes,
            ModuleDataStorageMetrics storage,
            NotificationServiceMetrics notifications,
            SmtpEmailDeliveryMetrics mail,
            TelemetryLoggingMetrics logging) {

        private static Cluster in(MetricsRegistry registry) {
            return new Cluster(
                    new AiAssistantMetricsRecorder(registry),
                    new DistributedMemoryStorageMetricsRecorder(registry),
                    new DistributedSessionsMetricsRecorder(registry),
                    new KubernetesCrdConfigurationMetricsRecorder(registry),
                    new ModuleDataStorageMetricsRecorder(registry),
                    new NotificationServiceMetricsRecorder(registry),
                    new SmtpEmailDeliveryMetricsRecorder(registry),
                    new TelemetryLoggingMetricsRecorder(registry));
        }
    }
}
