using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Settings;
using Acme_Service.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.Cognito;
using Constructs;

namespace Acme_Service.Infrastructure.Access;

/// <summary>The users, whom an administrator invites by e-mail, and the page where they sign in.</summary>
internal sealed class CognitoUsers : Construct, IOperable
{
    /// <summary>Stands for the account's 12 digits where the account is not known before deployment.</summary>
    private const string AnyAccount = "000000000000";

    /// <summary>Roles that the services know. A user in no group may read what is their own.</summary>
    private static readonly (string Role, string Meaning)[] _groups =
    [
        (CallerRole.Writer, "Creates, changes and deletes what is their own"),
        (CallerRole.Administrator, "Does so for everybody"),
    ];

    public CognitoUsers(Construct scope, string id, Deployment deployment)
        : base(scope, id)
    {
        var (environment, settings) = (deployment.Settings, deployment.Settings.Cognito);
        Pool = new UserPool(this, "Pool", new UserPoolProps
        {
            SelfSignUpEnabled = false,
            SignInAliases = new SignInAliases { Email = true },
            SignInCaseSensitive = false,
            StandardAttributes = new StandardAttributes { Email = new StandardAttribute { Required = true, Mutable = true } },
            AutoVerify = new AutoVerifiedAttrs { Email = true },
            KeepOriginal = new KeepOriginalAttrs { Email = true },
            AccountRecovery = AccountRecovery.EMAIL_ONLY,
            Mfa = settings.Mfa == CognitoMfa.Required ? Mfa.REQUIRED : Mfa.OFF,
            MfaSecondFactor = new MfaSecondFactor { Otp = true, Sms = false },
            PasswordPolicy = new PasswordPolicy
            {
                MinLength = 12,
                RequireLowercase = true,
                RequireUppercase = true,
                RequireDigits = true,
                RequireSymbols = true,
                TempPasswordValidity = Duration.Days(3),
            },
            DeletionProtection = environment.DeletionProtection,
            RemovalPolicy = environment.RemovalOfData,
        });
        var domain = new UserPoolDomain(this, "Domain", new UserPoolDomainProps
        {
            UserPool = Pool,
            CognitoDomain = new CognitoDomainOptions { DomainPrefix = Prefix(deployment) },
        });
        SignInUrl = domain.BaseUrl();
        Accept(settings);
        foreach (var (role, meaning) in _groups)
        {
            _ = new CfnUserPoolGroup(this, role, new CfnUserPoolGroupProps { UserPoolId = Pool.UserPoolId, GroupName = role, Description = meaning });
        }
    }

    public UserPool Pool { get; }

    /// <summary>Scheme and host of the sign-in page and of the endpoints of OAuth.</summary>
    public string SignInUrl { get; }

    private void Accept(CognitoSettings settings)
    {
        Accepted.At(
            Pool,
            "AWS bills threat protection for each user. Nobody signs up by themselves, and tokens end after half an hour.",
            "AwsSolutions COG8");
        if (settings.Mfa is CognitoMfa.Off)
        {
            Accepted.At(Pool, "cognito.mfa is off, as in an environment whose users are its developers.", "AwsSolutions COG2");
        }
    }

    private string Prefix(Deployment deployment)
    {
        if (deployment.Settings.Cognito.DomainPrefix is { } given)
        {
            return given;
        }

        var account = Stack.Of(this).Account;
        var name = deployment.Name;
        return CognitoSettings.Prefix.IsMatch($"{name}-{(Token.IsUnresolved(account) ? AnyAccount : account)}")
            ? $"{name}-{account}"
            : throw new SettingsException(
                [$"cognito.domainPrefix is null, and \"{name}-<account>\" cannot be the sign-in page's address. "
                    + $"Set it in environments/*.json; it must be {CognitoSettings.PrefixWanted}."]);
    }
}
