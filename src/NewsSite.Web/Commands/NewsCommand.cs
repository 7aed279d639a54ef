using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NewsSite.Data;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Commands;

/// <summary>The program's command line. Without a command it serves the site; words it does not know are settings, such as <c>--urls</c> or <c>--Site:Name</c>.</summary>
internal static class NewsCommand
{
    /// <summary>Exit code: 0 done, 1 could not be done, 2 done but something was refused.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("NewsSite: موقع أخبار وأداة تحرير بالعربية. بلا أمر: يشغّل الموقع.") { TreatUnmatchedTokensAsErrors = false };
        root.SetAction((parsed, ct) => Guarded(() => Serve.RunAsync(Settings(parsed), ct)));
        root.Subcommands.Add(Simple("migrate", "ينشئ مخزن المحتوى أو يرقّيه إلى ما يحتاجه البرنامج.", Migrate.RunAsync));
        root.Subcommands.Add(Simple("demo", "يملأ مخزنًا فارغًا بغرفة أخبار تجريبية.", FillDemo.RunAsync));
        root.Subcommands.Add(Import());
        root.Subcommands.Add(User());
        return await root.Parse(args).InvokeAsync();
    }

    private static Command Simple(string name, string description, Func<string[], CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, ct) => Guarded(() => run(Settings(parsed), ct)));
        return command;
    }

    private static Command Import()
    {
        var folder = new Argument<string>("folder") { Description = "المجلد الذي فيه ملفات Markdown." };
        var markdown = new Command("markdown", "يستورد مقالات من ملفات Markdown بترويسة YAML وينشرها.") { TreatUnmatchedTokensAsErrors = false };
        markdown.Arguments.Add(folder);
        markdown.SetAction((parsed, ct) => Guarded(() => ImportMarkdown.RunAsync(parsed.GetRequiredValue(folder), Settings(parsed), ct)));
        var import = new Command("import", "يستورد محتوى من خارج الموقع.");
        import.Subcommands.Add(markdown);
        return import;
    }

    private static Command User()
    {
        var email = new Option<string>("--email") { Description = "البريد الإلكتروني، وبه يُسجَّل الدخول.", Required = true };
        var name = new Option<string>("--name") { Description = "الاسم.", Required = true };
        var role = new Option<Role>("--role") { Description = "Contributor أو Editor أو Admin.", Required = true };
        var create = new Command("create", "يفتح حسابًا؛ تُقرأ كلمة المرور من الدخل القياسي.") { TreatUnmatchedTokensAsErrors = false };
        create.Options.Add(email);
        create.Options.Add(name);
        create.Options.Add(role);
        create.SetAction((parsed, ct) =>
            Guarded(() => CreateUser.RunAsync(parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), Settings(parsed), ct)));
        var user = new Command("user", "يدير الحسابات.");
        user.Subcommands.Add(create);
        user.Subcommands.Add(ResetLink());
        return user;
    }

    private static Command ResetLink()
    {
        var email = new Option<string>("--email") { Description = "بريد الحساب.", Required = true };
        var link = new Command("reset-link", "يطبع رابطًا يصلح ساعة، تُكتب به كلمة مرور جديدة للحساب.") { TreatUnmatchedTokensAsErrors = false };
        link.Options.Add(email);
        link.SetAction((parsed, ct) => Guarded(() => MakeResetLink.RunAsync(parsed.GetRequiredValue(email), Settings(parsed), ct)));
        return link;
    }

    /// <summary>The words that belong to no command, when they have the form of settings («--key=value», «--key value», «key=value»); a mistyped command has not.</summary>
    private static string[] Settings(ParseResult parsed)
    {
        string[] words = [.. parsed.UnmatchedTokens];
        for (var i = 0; i < words.Length; i++)
        {
            var isKey = words[i].StartsWith("--", StringComparison.Ordinal) || words[i].Contains('=', StringComparison.Ordinal);
            var isValue = i > 0 && words[i - 1].StartsWith("--", StringComparison.Ordinal) && !words[i - 1].Contains('=', StringComparison.Ordinal);
            if (!isKey && !isValue) throw new SettingsException([$"أمر غير معروف “{words[i]}”. جرّب --help"]);
        }

        return words;
    }

    /// <summary>What an operator can mend is said in a sentence, without a stack trace.</summary>
    private static async Task<int> Guarded(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (SettingsException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (Exception e) when (e.IsStoreFault())
        {
            await Console.Error.WriteLineAsync($"مخزن المحتوى لا يستجيب: {(e.InnerException ?? e).Message}\nراجع Database:Provider وConnectionStrings:Content.");
            return 1;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"العنوان مشغول ببرنامج آخر: {e.Message}\nاختر غيره، مثل: --urls http://localhost:5081");
            return 1;
        }
        catch (SocketException e)
        {
            await Console.Error.WriteLineAsync($"لا يُفتح العنوان على هذا الجهاز: {e.Message}\nراجع --urls: أهو عنوان الجهاز، ومنفذه مسموح للمستخدم الذي يعمل به البرنامج؟");
            return 1;
        }
    }
}
