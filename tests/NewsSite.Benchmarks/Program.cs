using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using NewsSite.Benchmarks;

return args switch
{
    ["seed", var store, var articles, var addresses] => await Seed.RunAsync(store, Number(articles), addresses),
    ["baseline", var url, var site, var addresses] => await Baseline.RunAsync(url, new Uri(site), addresses),
    ["saves", var program, var saves, var stories, var editors] => await Trials.SavesAsync(program, Number(saves), Number(stories), Number(editors)),
    ["kill", var program, var kills] => await Trials.KillAsync(program, Number(kills)),
    ["publishing", var program, var readers, var perSecond, var seconds, var pause] => await ReaderTrials.PublishingAsync(program, Number(readers), Number(perSecond), Number(seconds), Number(pause)),
    ["outage", var program, var store, var addresses, var readers, var seconds] => await ReaderTrials.OutageAsync(program, store, addresses, Number(readers), Number(seconds)),
    ["addresses", var program, var store, var addresses, var number] => await ReaderTrials.AddressesAsync(program, store, addresses, Number(number)),
    ["pictures", var width, var height, var rounds] => PictureTrial.Run(Number(width), Number(height), Number(rounds)),
    ["pictures" or "seed" or "baseline" or "saves" or "kill" or "publishing" or "outage" or "addresses", ..] => Usage(),
    _ => Measured(args),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Measured(string[] args)
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        seed <store.db> <articles> <addresses.txt>       makes a store and writes the addresses of a sample of its articles
        baseline <url> <site> <addresses.txt>            serves the pages that the site gives for those addresses, from a bare Kestrel
        saves <program> <saves> <stories> <editors>      so many saves of so many stories by so many editors at once; the program is a NewsSite.Web.dll
        kill <program> <kills>                           kills the program so often while editors save and publish
        publishing <program> <readers> <publishes> <seconds> <pause>
                                                         readers of two processes, while so many stories are published a second
        outage <program> <store.db> <addresses.txt> <readers> <seconds>
                                                         readers while the store is locked for so long
        addresses <program> <store.db> <addresses.txt> <number>
                                                         so many addresses without anything, and variants of one that has something
        pictures <width> <height> <rounds>               all sizes of a picture so large, so often
        --filter '*'                                     BenchmarkDotNet
        """);
    return 1;
}
