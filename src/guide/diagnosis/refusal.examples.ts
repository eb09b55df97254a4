/** How people and programs tell that a project may not use a model: without an id, in the words of ten languages. */
export const REFUSED: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The OpenAI project has no access to `x`.',
    'Your OpenAI project is not allowed to use this model.',
    'This model is not enabled for your OpenAI project.',
    'OpenAI refused: the project lacks access to the selected model.',
    'Access to the model was denied for this OpenAI project.',
    "The project behind this OpenAI key can't use the model.",
    'The configured model is not available to the OpenAI project.',
    'OpenAI says the project allowlist rejects the model `x`.',
  ],
  de: [
    'Das OpenAI-Projekt hat keinen Zugriff auf das Modell.',
    'Das Modell `x` ist für dieses OpenAI-Projekt nicht freigegeben.',
    'Ihr OpenAI-Projekt darf dieses Modell nicht verwenden.',
    'OpenAI: Im Projekt ist das gewählte Modell nicht erlaubt.',
    'Dem Projekt fehlt bei OpenAI der Zugriff auf das Modell `x`.',
  ],
  fr: [
    "Le projet OpenAI n'a pas accès au modèle `x`.",
    "Ce modèle n'est pas autorisé pour votre projet OpenAI.",
    'Votre projet OpenAI ne peut pas utiliser ce modèle.',
    'OpenAI : accès au modèle refusé pour ce projet.',
  ],
  es: [
    'El proyecto de OpenAI no tiene acceso al modelo `x`.',
    'El modelo no está habilitado en tu proyecto de OpenAI.',
    'Tu proyecto de OpenAI no puede usar este modelo.',
    'OpenAI: acceso denegado al modelo para este proyecto.',
  ],
  pt: [
    'O projeto da OpenAI não tem acesso ao modelo `x`.',
    'O modelo não está liberado para o seu projeto da OpenAI.',
    'Seu projeto da OpenAI não pode usar este modelo.',
    'OpenAI: acesso negado ao modelo neste projeto.',
  ],
  it: [
    'Il progetto OpenAI non ha accesso al modello `x`.',
    'Il modello non è abilitato per il tuo progetto OpenAI.',
    'Il tuo progetto OpenAI non può usare questo modello.',
    'OpenAI: accesso negato al modello per questo progetto.',
  ],
  ru: [
    'У проекта OpenAI нет доступа к модели `x`.',
    'Проект OpenAI не имеет доступа к этой модели.',
    'Модель не разрешена для вашего проекта OpenAI.',
    'Модель `x` недоступна в этом проекте OpenAI.',
    'OpenAI: проекту запрещён доступ к модели.',
  ],
  zh: [
    'OpenAI 项目没有访问模型 `x` 的权限。',
    '该 OpenAI 项目无权使用此模型。',
    '当前 OpenAI 项目未开通该模型。',
    '您的 OpenAI 專案沒有存取此模型的權限。',
    'OpenAI 拒绝：此项目不允许使用该模型。',
  ],
  ja: [
    'OpenAI プロジェクトにはモデル `x` へのアクセス権がありません。',
    'この OpenAI プロジェクトではこのモデルを利用できません。',
    'OpenAI のプロジェクトでモデルの使用が許可されていません。',
    'お使いの OpenAI プロジェクトはこのモデルを使えません。',
  ],
  ko: [
    'OpenAI 프로젝트에 모델 `x`에 대한 액세스 권한이 없습니다.',
    '이 OpenAI 프로젝트에서는 해당 모델을 사용할 수 없습니다.',
    'OpenAI 프로젝트에서 모델이 허용되지 않았습니다.',
    '현재 OpenAI 프로젝트는 이 모델에 접근할 수 없습니다.',
  ],
};

/** What is no refusal that happened, in the same words. */
export const NOT_REFUSED: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The OpenAI project now has access to `x`.',
    'If your OpenAI project does not have access to the model, ask an owner.',
    'Make sure the OpenAI project has access to the model.',
    'OpenAI projects without limits can use every model, no list needed.',
    'The OpenAI project has no problem with model access.',
  ],
  de: [
    'Das OpenAI-Projekt hat jetzt Zugriff auf das Modell.',
    'Falls das OpenAI-Projekt keinen Zugriff auf das Modell hat, bitte melden.',
  ],
  fr: [
    'Le projet OpenAI a maintenant accès au modèle.',
    "Si le projet OpenAI n'a pas accès au modèle, demandez à un propriétaire.",
  ],
  es: [
    'El proyecto de OpenAI ya tiene acceso al modelo.',
    'Si el proyecto de OpenAI no tiene acceso al modelo, pide ayuda.',
  ],
  pt: [
    'O projeto da OpenAI agora tem acesso ao modelo.',
    'Se o projeto da OpenAI não tem acesso ao modelo, avise.',
  ],
  it: [
    'Il progetto OpenAI ora ha accesso al modello.',
    'Se il progetto OpenAI non ha accesso al modello, chiedi.',
  ],
  ru: [
    'У проекта OpenAI теперь есть доступ к модели.',
    'Если у проекта OpenAI нет доступа к модели, напишите.',
  ],
  zh: ['OpenAI 项目现在可以使用该模型。', '如果 OpenAI 项目没有模型权限，请联系管理员。'],
  ja: [
    'OpenAI プロジェクトでこのモデルを利用できるようになりました。',
    'もし OpenAI プロジェクトにモデルのアクセス権がない場合は連絡してください。',
  ],
  ko: [
    'OpenAI 프로젝트에서 이제 모델을 사용할 수 있습니다.',
    '만약 OpenAI 프로젝트에 모델 권한이 없다면 알려 주세요.',
  ],
};
