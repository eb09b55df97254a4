/** Names by which the signs were found right, each tried on the signs of every other landmark. Data for tests. */

export const OPENER_NAMES = {
  yes: [
    'Edit',
    'Edit ⌘E',
    '✨ Edit',
    'Select models',
    'Select models…',
    'Manage allowed models',
    'Change models',
    'Configure',
    'Manage',
    'Customize',
    '⋯',
    'More options',
    'Bearbeiten',
    '編集',
    'Выбрать модели',
    'Gérer les modèles',
  ],
  no: [
    'Edit gpt-4o limit',
    'Learn more',
    'Cancel',
    'Edit spend limit',
    'Remove',
    'Clear',
    'Save',
    'Set rate limits',
    'Copy',
  ],
};

export const REMOVE_NAMES = {
  yes: [
    'Remove',
    'Remove restriction',
    'Clear restriction',
    'Delete list',
    'Turn off restrictions',
    'Reset',
    'Entfernen',
    '削除',
    'Supprimer la restriction',
  ],
  no: ['Edit', 'Select models', 'Remove gpt-4o', 'Cancel', 'Keep restriction', 'Save'],
};

export const SAVE_NAMES = {
  yes: [
    'Save',
    'Save changes',
    'Apply',
    'Update',
    'Done',
    'Save and close',
    'Speichern',
    '保存',
    'Enregistrer',
    'Сохранить',
  ],
  no: [
    'Cancel',
    'Discard changes',
    "Don't save",
    'Select all',
    'Clear',
    'Close',
    'Save spend limit',
    'Learn more',
    'Abbrechen',
  ],
};

export const SEARCH_NAMES = {
  yes: [
    'Search models',
    'Find a model',
    'Filter',
    'Filter models…',
    'Modelle suchen',
    'モデルを検索',
    'Rechercher',
  ],
  no: ['Monthly budget', 'Notes'],
};

export const WAY_IN_NAMES = {
  yes: ['Model usage', 'Model access', 'Models', 'Model permissions', 'Modellnutzung', 'モデルの使用'],
  no: ['Rate limits', 'Spend', 'Billing', 'Members', 'Organization models'],
};

export const MODE_NAMES = {
  none: [
    'Allow all models',
    'All models',
    'No restrictions',
    'Every model is allowed',
    'Unrestricted',
    'Alle Modelle zulassen',
    'すべてのモデルを許可する',
    '允许所有模型',
  ],
  deny_list: [
    'Allow all except selected models',
    'Block selected models',
    'All models except…',
    'Block specific models',
    'Alle außer den ausgewählten Modellen zulassen',
    '選択したモデル以外をすべて許可する',
  ],
  allow_list: [
    'Allow only selected models',
    'Only these models',
    'Allow selected models',
    'Restrict to selected models',
    'Only allow specific models',
    'Nur ausgewählte Modelle zulassen',
    '選択したモデルのみを許可する',
  ],
};
