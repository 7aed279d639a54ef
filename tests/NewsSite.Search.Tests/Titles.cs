using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSite.Search.Arabic;
using NewsSite.Search.Queries;

namespace NewsSite.Search.Tests;

/// <summary>An index in memory with one document for each title; a search requires all words.</summary>
internal sealed class Titles : IDisposable
{
    private const string Field = "title";

    private readonly RAMDirectory directory = new();
    private readonly ArabicAnalyzer analyzer = new(AnalyzerMode.Index);
    private readonly DirectoryReader reader;

    public Titles(params IEnumerable<string> titles)
    {
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)))
        {
            foreach (var title in titles) writer.AddDocument([new TextField(Field, title, Lucene.Net.Documents.Field.Store.YES)]);
        }

        reader = DirectoryReader.Open(directory);
    }

    public IReadOnlyList<string> Find(string typed) => Find(Query(QueryWords.From(typed)), new IndexSearcher(reader));

    public IReadOnlyList<string> Find(Func<string, Query> query, Lucene.Net.Search.Similarities.Similarity similarity) =>
        Find(query(Field), new IndexSearcher(reader) { Similarity = similarity });

    private static List<string> Find(Query query, IndexSearcher searcher) =>
        [.. searcher.Search(query, 100).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).GetField(Field).GetStringValue(CultureInfo.InvariantCulture))];

    private static BooleanQuery Query(QueryWords words)
    {
        var all = new BooleanQuery();
        foreach (var word in words.All) all.Add(Query(word), Occur.MUST);
        return all;
    }

    private static Query Query(QueryWord word)
    {
        if (!word.IsPhrase) return new TermQuery(new Term(Field, word.Terms[0]));

        var phrase = new PhraseQuery();
        foreach (var term in word.Terms) phrase.Add(new Term(Field, term));
        return phrase;
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }
}
