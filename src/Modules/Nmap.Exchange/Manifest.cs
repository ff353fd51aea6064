using Nmap.Cms.Modularity;

[assembly: Module(Id = "Nmap.Exchange", Name = "Exchange", Dependencies = ["Nmap.Cms"],
    Description = "Texts out and in: packages for another platform of this kind, and recipes for and from Orchard Core.")]
