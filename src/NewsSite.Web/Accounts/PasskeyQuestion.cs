namespace NewsSite.Web.Accounts;

/// <summary>What a page asks of a passkey: the options in JSON for the browser, and the same sealed for the answer's form.</summary>
public sealed record PasskeyQuestion(string Options, string State);
