/** A diagram of each type that authors use, and the words that its drawing must show. */
export const SAMPLES: Readonly<Record<string, readonly [text: string, ...labels: readonly string[]]>> = {
  flowchart: [
    'flowchart TD\n  A[Client léger] -->|requête| B{Cache ?}\n  B --> C[(Base)]\n  subgraph z [Réseau]\n    C --> D([Fin])\n  end',
    ...['Client léger', 'requête', 'Cache ?', 'Base', 'Réseau', 'Fin'],
  ],
  sequence: [
    'sequenceDiagram\n  autonumber\n  participant A as Alice\n  actor B as Bob\n  A->>+B: Bonjour\n  loop Chaque minute\n    B-->>-A: Très bien\n  end\n  Note over A,B: Une note',
    ...['Alice', 'Bob', 'Bonjour', 'Chaque minute', 'Très bien', 'Une note'],
  ],
  class: [
    'classDiagram\n  class Animal {\n    +String nom\n    +manger()\n  }\n  Animal <|-- Chien : hérite',
    ...['Animal', '+String nom', 'Chien', 'hérite'],
  ],
  state: [
    'stateDiagram-v2\n  [*] --> Attente\n  Attente --> Marche : démarrer\n  state Marche {\n    [*] --> Lent\n  }',
    ...['Attente', 'Marche', 'démarrer', 'Lent'],
  ],
  er: [
    'erDiagram\n  CLIENT ||--o{ COMMANDE : passe\n  CLIENT {\n    string nom\n  }',
    'CLIENT',
    'COMMANDE',
    'passe',
    'nom',
  ],
  gantt: [
    'gantt\n  title Projet\n  dateFormat YYYY-MM-DD\n  section Préparation\n    Cadrage :done, a1, 2024-01-01, 10d\n    Achat :crit, after a1, 5d',
    ...['Projet', 'Préparation', 'Cadrage', 'Achat', '2024-01-01'],
  ],
  pie: ['pie title Parts\n  "Linux" : 60\n  "macOS" : 40', 'Parts', 'Linux', 'macOS', '60%'],
  mindmap: [
    'mindmap\n  root((Docker))\n    Images\n      Couches\n    [Réseau]',
    'Docker',
    'Images',
    'Couches',
    'Réseau',
  ],
  gitGraph: [
    'gitGraph\n  commit id: "début"\n  branch dev\n  commit id: "travail"',
    'main',
    'dev',
    'début',
    'travail',
  ],
  timeline: [
    'timeline\n  title Histoire\n  2013 : Docker\n  2014 : Swarm',
    'Histoire',
    '2013',
    'Docker',
    'Swarm',
  ],
  journey: ['journey\n  title Journée\n  section Matin\n    Café: 5: Moi', 'Journée', 'Matin', 'Café', 'Moi'],
  quadrant: [
    'quadrantChart\n  title Priorités\n  x-axis Facile --> Difficile\n  quadrant-1 Plus tard\n  Tests: [0.3, 0.8]',
    ...['Priorités', 'Facile', 'Plus tard', 'Tests'],
  ],
  C4: [
    'C4Context\n  title Système\n  Person(u, "Client", "De la banque")\n  System(s, "Banque", "Les comptes")\n  Rel(u, s, "Utilise")',
    ...['Système', 'Client', 'Banque', 'Les comptes', 'Utilise'],
  ],
  xychart: [
    'xychart-beta\n  title "Ventes"\n  x-axis ["jan", "fév"]\n  bar [30, 60]',
    'Ventes',
    'jan',
    'fév',
  ],
  sankey: ['sankey-beta\nCharbon,Chaleur,10\nChaleur,Maison,8', 'Charbon', 'Chaleur', 'Maison'],
  block: ['block-beta\n  columns 2\n  a["Entrée"] b["Sortie"]\n  a --> b', 'Entrée', 'Sortie'],
  kanban: ['kanban\n  todo[À faire]\n    t1[Écrire]', 'À faire', 'Écrire'],
  architecture: [
    'architecture-beta\n  group api(cloud)[Nuage]\n  service db(database)[Base] in api\n  service web(server)[Serveur] in api\n  db:L -- R:web',
    ...['Nuage', 'Base', 'Serveur'],
  ],
  packet: ['packet-beta\n  0-15: "Port source"\n  16-31: "Port cible"', 'Port source', 'Port cible'],
  requirement: [
    'requirementDiagram\n  requirement exigence {\n    id: 1\n    text: le texte\n  }\n  element piece {\n    type: banc\n  }\n  piece - satisfies -> exigence',
    ...['exigence', 'le texte', 'piece', 'banc'],
  ],
}
