namespace NewsSite.Web.Accounts;

/// <summary>What the fields of a sign-in form show.</summary>
public sealed record SignInFields(SignInForm Form, PasskeyQuestion? Passkey);
