/** Who a private part is for: `notes` for the speaker, `trainer` for trainers, `solution` for those who try first. */
export type PrivateKind = 'notes' | 'trainer' | 'solution'

/** Names of one kind. */
interface PrivateNames {
  /** Names that some tool has for the kind: they hide without a message. */
  readonly certain: Readonly<Record<string, string>>
  /** Names that most likely mean the kind, by language: they hide, and are an error. */
  readonly likely: Readonly<Record<string, string>>
}

/**
 * Names of what students must not see, separated by spaces.
 *
 * Case, accents and dashes do not matter, nor does a plural or one wrong letter: see `findPrivate`. Singulars that mean
 * "a remark" (`note`, `nota`, `Notiz`) are not here: they are callouts.
 */
export const PRIVATE_NAMES: Readonly<Record<PrivateKind, PrivateNames>> = {
  notes: {
    certain: {
      'Lutrin, pandoc, Quarto, reveal.js': 'notes',
      'Hugo, reveal-hugo, Slidev': 'speaker-notes speaker-note',
    },
    likely: {
      English: 'speaker speakers presenter presenters presenter-notes presentation-notes talking-points',
      French: 'orateur oratrice présentateur présentatrice conférencier conférencière notes-orateur',
      German: 'notizen sprecher sprecherin sprechernotizen vortragsnotizen vortragende vortragender',
      Spanish: 'notas orador oradora ponente presentador presentadora notas-del-orador',
      Italian: 'appunti relatore relatrice presentatore presentatrice note-del-relatore',
      Portuguese: 'notas orador oradora apresentador apresentadora notas-do-orador',
      Dutch: 'notities spreker presentator sprekersnotities',
      Polish: 'notatki prelegent prelegentka prezenter',
      Swedish: 'anteckningar talare talaranteckningar föreläsaranteckningar',
      Danish: 'notater talernoter foredragsholder',
      Norwegian: 'notater foredragsholder talernotater',
      Finnish: 'muistiinpanot puhuja esittäjä',
      Czech: 'poznámky přednášející řečník',
      Hungarian: 'jegyzetek előadó',
      Romanian: 'notițe vorbitor prezentator',
      Turkish: 'notlar konuşmacı sunucu',
      Russian: 'заметки докладчик',
      Ukrainian: 'нотатки доповідач',
      Greek: 'σημειώσεις ομιλητής',
      Japanese: '発表者ノート',
      Chinese: '备注 演讲者备注 備註',
      Korean: '발표자노트',
    },
  },
  trainer: {
    certain: { Lutrin: 'trainer', 'The Carpentries': 'instructor' },
    likely: {
      English:
        'instructors teacher teachers tutor tutors lecturer lecturers facilitator facilitators educator professor prof',
      French:
        'formateur formatrice formateurs formatrices enseignant enseignante enseignants animateur animatrice animateurs ' +
        'professeur professeure intervenant intervenante instructeur instructrice tuteur tutrice encadrant encadrante',
      German:
        'trainerin dozent dozentin dozenten dozierende lehrer lehrerin lehrkraft lehrkräfte lehrperson kursleiter ' +
        'kursleiterin kursleitung ausbilder ausbilderin referent referentin tutorin',
      Spanish:
        'docente docentes profesor profesora profesores formador formadora instructora entrenador entrenadora maestro maestra',
      Italian: 'docente docenti insegnante insegnanti formatore formatrice istruttore istruttrice professore',
      Portuguese: 'docente professor professora formador formadora instrutor instrutora treinador treinadora',
      Dutch: 'docent docente docenten leraar lerares leerkracht instructeur begeleider',
      Polish: 'prowadzący nauczyciel nauczycielka wykładowca trener trenerka szkoleniowiec instruktor',
      Swedish: 'lärare kursledare utbildare föreläsare instruktör',
      Danish: 'lærer underviser instruktør',
      Norwegian: 'lærer foreleser kursholder instruktør',
      Finnish: 'opettaja kouluttaja ohjaaja',
      Czech: 'lektor lektorka učitel učitelka vyučující školitel',
      Hungarian: 'oktató tanár tréner',
      Romanian: 'profesor formator instructor',
      Turkish: 'eğitmen öğretmen',
      Russian: 'преподаватель учитель тренер инструктор',
      Ukrainian: 'викладач учитель тренер',
      Greek: 'εκπαιδευτής διδάσκων καθηγητής',
      Japanese: '講師 講師用',
      Chinese: '讲师 教师 講師 教師',
      Korean: '강사',
    },
  },
  solution: {
    certain: { 'Lutrin, The Carpentries, MyST': 'solution' },
    likely: {
      English: 'solutions answer answers answer-key model-answer sample-answer sample-solution',
      French: 'corrigé corrigée corrigés correction corrections réponse réponses solutionnaire',
      German:
        'lösung lösungen loesung loesungen musterlösung musterlösungen musterloesung lösungsvorschlag lösungshinweis antwort ' +
        'antworten',
      Spanish: 'solución soluciones respuesta respuestas',
      Italian: 'soluzione soluzioni risposta risposte',
      Portuguese: 'solução soluções resposta respostas resolução gabarito',
      Dutch: 'oplossing oplossingen antwoord antwoorden uitwerking uitwerkingen',
      Polish: 'rozwiązanie rozwiązania odpowiedź odpowiedzi',
      Swedish: 'lösning lösningar lösningsförslag svar facit',
      Danish: 'løsning løsninger løsningsforslag svar facit',
      Norwegian: 'løsning løsninger løsningsforslag svar fasit',
      Finnish: 'ratkaisu ratkaisut vastaus vastaukset',
      Czech: 'řešení odpověď odpovědi',
      Hungarian: 'megoldás megoldások válasz válaszok',
      Romanian: 'soluție soluția soluții răspuns răspunsuri',
      Turkish: 'çözüm çözümler cevap cevaplar yanıt',
      Russian: 'решение решения ответ ответы',
      Ukrainian: 'рішення розвʼязання відповідь відповіді',
      Greek: 'λύση λύσεις απάντηση απαντήσεις',
      Japanese: '解答 解答例 答え 回答',
      Chinese: '答案 解答 参考答案',
      Korean: '정답 해답 풀이',
    },
  },
}

/** Names that resemble a private one and mean something else. */
export const PUBLIC_NAMES: string =
  'note node nodes noted noter nota notation notebook trainee trainees trained trains strainer'

/** Words beside a private name that do not change its meaning: `trainer-only`, `solution-box`. */
export const QUALIFIERS: string =
  'only note notes for key model sample text part parts content contents block box section guide edition version ' +
  'view mode hidden private internal public full pour le la les du de des réservé réservée seul seulement uniquement nur für'
