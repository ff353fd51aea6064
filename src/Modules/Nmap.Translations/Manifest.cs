using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Translations", Name = "Translations", Description = "Languages as work: which text stands in which language, what its source changed since, who is asked, files for translators, and the words of the field.",
    Dependencies = ["Nmap.Cms", "Nmap.Members", "Nmap.Search"])]
