namespace TemplateGenerator.Catalog.Checks;

internal static class QuestionChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog) =>
    [
        .. Duplicates.Find("question id", catalog.Questions.Select((question, index) => ($"questions[{index}].id", question.Id))),
        .. from question in catalog.Questions.Select((question, index) => (Value: question, Index: index))
           from answer in question.Value.Answers.Select((answer, index) => (Value: answer, Index: index))
           from value in answer.Value.Values
           from problem in SelectionChecks.CheckValue(catalog, $"questions[{question.Index}].answers[{answer.Index}].values", value.Key, value.Value)
           select problem,
    ];
}
