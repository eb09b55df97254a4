/**
 * What pages say, for the tests: for each saying what it must and must not be read as (`-so`), and its likely
 * renderings in each language, parted by `|`, in the order of the meanings. Written as machine translation renders
 * such a page; not attested, 2026-11.
 */

import { CJK } from './lexicons.cjk.ts';
import { CYRILLIC } from './lexicons.cyrillic.ts';
import { LATIN } from './lexicons.latin.ts';

/** By language code, all that is read. */
export const LEXICONS = { ...LATIN, ...CYRILLIC, ...CJK };

type Language = keyof typeof LEXICONS;

/** Concepts to be found, and those (`-so`) that must not be. */
const MEANINGS = `
model usage -rate -spend -restriction
allow block model -unrestricted
allow model -block -unrestricted
choose model -selected -change
change -remove -save
change model -remove
remove -change -cancel
remove restriction -unrestricted
save -saved -saving -unsaved
cancel -save
all allow model -except -only -block -selected
unrestricted all allow model -block -other
all allow except selected -only -unrestricted -choose
block selected other allow -unrestricted
only allow selected model -all -except -unrestricted -choose
block other model -unrestricted -allow
allow -block
block -allow -refused
allow model -block -unrestricted -all
block model -allow -refused
block -allow -refused
selected -choose -unselected
unselected -selected
search model -more
model access -refused
model access after -save -saving
other organization restriction -unrestricted -refused -block
loading -change
saving -save -saved
saved -unsaved -trouble
unsaved -saved -save
rate -restriction -spend
spend -rate
login -continue
unrestricted -block
refused -allow
refused -only -trouble
refused
trouble -saved
nothing-found
more -menu
cut
cut
confirm -remove
continue -cancel
keep -remove
help -more
menu -more
add model
none`;

const RENDERINGS: Record<Language, string> = {
  en: `
Model usage|Model usage settings|Use of models
Allow or block models|Allow or deny models
Configure which models can be used in this project.|Choose which models may be used in this project
Select models|Choose models
Edit|Manage|Configure
Edit models|Manage models
Remove|Delete
Remove restriction|Remove model restrictions?
Save|Save changes
Cancel|Close|Discard changes
Allow all models|Enable all models
All current and future models are allowed.|All models are allowed in this project.
Allow all except selected models|Allow all models except the selected ones
Block selected models. All other current and future models are allowed.
Allow only selected models|Only allow selected models
All other current and future models are blocked.
Allowed|Allow
Blocked|Block
Allowed models|Permitted models
Blocked models|Denied models
Not allowed|Cannot be used
Selected
Not selected
Search models|Find a model
Model access|Model permissions
Model access after saving
Other organization and system restrictions still apply. Changes may take time to apply to API requests.
Loading…|Loading models…
Saving…
Changes saved|Settings updated
Unsaved changes
Rate limits
Spend limit|Monthly budget
Log in|Sign in|Continue with Google
No restrictions|No model restrictions
You don't have permission to edit model access.
Only organization owners can change this setting.
Contact your administrator.|Read-only
Your changes could not be saved. Please try again.
No models found|No results
Show more|Show all
Showing 25 of 60|Page 1 of 4
and 12 more
Are you sure?|Confirm
Continue|Next
Keep restriction|Keep editing
Learn more|Help
More options|Options
Add models
No models are allowed.`,
  ja: `
モデルの使用状況|モデル使用|モデルの利用
モデルを許可またはブロックする|モデルの許可またはブロック|モデルを許可または拒否
このプロジェクトで使用できるモデルを構成します。|このプロジェクトで使用できるモデルを設定します。|このプロジェクトで利用可能なモデルを選択
モデルを選択|モデルを選択する|モデルの選択
編集|編集する|管理|構成する
モデルを編集|モデルの編集|モデルを管理
削除|取り除く|削除する
制限を削除|制限の解除|モデルの制限を削除しますか？|モデル制限を解除
保存|保存する|変更を保存|変更内容を保存
キャンセル|閉じる|変更を破棄|取り消し
すべてのモデルを許可|すべてのモデルを許可する|全モデルを許可
現在および将来のすべてのモデルが許可されます。|すべてのモデルがこのプロジェクトで許可されています。|このプロジェクトではすべてのモデルを使用できます。|現在と将来のすべてのモデルが許可されています
選択したモデル以外をすべて許可|選択したモデルを除くすべてを許可する|選択したモデル以外のすべてのモデルを許可
選択したモデルをブロックします。その他の現在および将来のモデルはすべて許可されます。|選択したモデルをブロックする。他のすべての現在および将来のモデルは許可されます。
選択したモデルのみを許可|選択したモデルのみ許可する|選択されたモデルだけを許可
その他の現在および将来のモデルはすべてブロックされます。|他のすべての現在および将来のモデルはブロックされます。
許可|許可済み|許可されました|許可する
ブロック|ブロック済み|ブロックされました|ブロックする
許可されたモデル|許可されているモデル|許可モデル|使用可能なモデル
ブロックされたモデル|ブロック済みモデル|拒否されたモデル
許可されていません|許可されていない|使用できません
選択済み|選択された|選択中
未選択|選択されていません|選択されていない
モデルを検索|モデルを検索する|モデルの検索|モデルを探す
モデルアクセス|モデルへのアクセス|モデルの権限
保存後のモデルアクセス|保存後のモデルへのアクセス
その他の組織およびシステムの制限は引き続き適用されます。変更が API リクエストに適用されるまで時間がかかる場合があります。|他の組織やシステムの制限は引き続き適用されます。
読み込み中…|読み込んでいます|モデルを読み込み中
保存中…|保存しています…
変更が保存されました|変更を保存しました|設定が更新されました
未保存の変更|保存されていない変更
レート制限|速度制限|レートの制限
支出制限|支出限度額|月間予算|毎月の予算
ログイン|サインイン|Google で続行|ログインする
制限なし|制限はありません|モデルの制限はありません
モデルアクセスを編集する権限がありません。|このモデルアクセスを編集する権限がありません
組織のオーナーのみがこの設定を変更できます。|この設定を変更できるのは組織の所有者のみです。
管理者に連絡してください。|管理者にお問い合わせください|読み取り専用|閲覧のみ
変更を保存できませんでした。もう一度お試しください。
モデルが見つかりません|モデルが見つかりませんでした|結果がありません|該当するモデルがありません
もっと見る|さらに表示|すべて表示|もっと表示
60件中25件を表示|25/60件を表示|1/4ページ|4ページ中1ページ
他12件|ほか12件|さらに12件
よろしいですか？|本当によろしいですか?|確認
続行|続ける|次へ
制限を維持|制限を維持する|編集を続ける
詳細はこちら|詳しく見る|ヘルプ|詳細情報
その他のオプション|オプション|その他の操作
モデルを追加|モデルの追加
許可されているモデルはありません。|モデルなし`,
  'zh-CN': `
模型使用|模型使用情况|模型使用权限
允许或禁止使用模型|允许或阻止模型|允许或屏蔽模型
配置此项目中可以使用哪些模型。|配置此项目可使用的模型。|选择可在此项目中使用的模型
选择模型|选择型号
编辑|管理|配置
编辑模型|管理模型
移除|删除|去除
移除限制|解除限制|要移除模型限制吗？|删除模型限制
保存|保存更改
取消|关闭|放弃更改|舍弃更改
允许所有模型|启用所有模型|允许全部模型
允许所有当前和未来的模型。允许所有模型均可使用。|所有当前和未来的模型均被允许。|所有现有和未来的模型都允许使用。|此项目允许使用所有模型，所有模型均可用。|所有模型都可以使用
允许除选中模型外的所有模型|允许除所选模型之外的所有模型|允许除选定模型外的全部模型
阻止选定的模型。所有其他当前和未来的模型均被允许。|屏蔽所选模型。允许所有其他当前和未来的模型。
仅允许选中模型|仅允许选定的模型|只允许所选模型|仅允许使用选定的模型
所有其他当前和未来的模型均被阻止。|其他所有当前和未来的模型都将被阻止。|禁止所有其他现有和未来的模型
允许|已允许|准许
禁止|已阻止|已屏蔽|阻止
允许的模型|已允许的模型|允许使用的模型
禁止的模型|已阻止的模型|被屏蔽的模型
不允许|未被允许|无法使用
已选择|已选中|已选
未选择|未选中|未选定
搜索模型|查找模型|搜索型号
模型访问权限|模型访问|模型权限
保存后的模型访问权限|保存后的模型访问
其他组织和系统限制仍然适用。更改可能需要一些时间才能应用于 API 请求。|其他组织和系统限制仍适用。
加载中…|正在加载|正在加载模型…
保存中…|正在保存…
更改已保存|已保存更改|设置已更新
未保存的更改|尚未保存的更改
速率限制|频率限制|速率上限
支出限额|消费限额|每月预算|支出上限
登录|登入|使用 Google 继续
无限制|没有限制|没有模型限制|无模型限制
您没有权限编辑模型访问权限。|您没有编辑模型访问权限的权限。
只有组织所有者才能更改此设置。|仅组织所有者可以更改此设置。
请联系您的管理员。|联系管理员|只读
无法保存您的更改。请重试。|更改保存失败，请再试一次
未找到模型|没有找到模型|没有结果|无结果
显示更多|查看更多|显示全部|查看全部
显示 25 个，共 60 个|正在显示 60 个中的 25 个|第 1 页，共 4 页
还有 12 个|另外 12 个|以及另外 12 个
您确定吗？|你确定要继续吗|确认
继续|下一步
保留限制|继续编辑
了解更多|帮助|详细了解
更多选项|选项|更多操作
添加模型|新增模型
没有允许的模型。|无模型`,
  'zh-TW': `
模型使用|模型使用情況|模型用量
允許或封鎖模型|允許或阻止模型|允許或禁止模型
設定此專案中可以使用哪些模型。|設定可在此專案中使用的模型。|選擇此專案可使用的模型
選擇模型|選取模型
編輯|管理|設定
編輯模型|管理模型
移除|刪除
移除限制|解除限制|要移除模型限制嗎？|刪除模型限制
儲存|儲存變更|保存
取消|關閉|捨棄變更|放棄變更
允許所有模型|啟用所有模型|允許全部模型
所有目前和未來的模型均被允許。|所有當前和未來的模型都允許使用。|此專案中所有模型皆可使用。|所有現有與未來的模型均可使用
允許除所選模型之外的所有模型|允許除選取的模型外的所有模型|允許除選定模型以外的所有模型
封鎖選取的模型。所有其他目前和未來的模型均被允許。|封鎖所選模型。允許所有其他目前和未來的模型。
僅允許選取的模型|只允許所選模型|僅允許選定的模型
所有其他目前和未來的模型均被封鎖。|其他所有目前和未來的模型都會被封鎖。
允許|已允許
已封鎖|封鎖|禁止|已阻止
允許的模型|已允許的模型|允許使用的模型
封鎖的模型|已封鎖的模型|被阻止的模型
不允許|未被允許|無法使用
已選取|已選擇|已選
未選取|未選擇|未選定
搜尋模型|尋找模型|搜索模型
模型存取權限|模型存取|模型權限|模型訪問
儲存後的模型存取權限|儲存後的模型存取
其他組織和系統限制仍然適用。變更可能需要一些時間才能套用至 API 請求。|其他組織和系統限制仍適用。
載入中…|正在載入|正在載入模型…
儲存中…|正在儲存…
變更已儲存|已儲存變更|設定已更新
未儲存的變更|尚未儲存的變更
速率限制|頻率限制|速率上限
支出限額|支出上限|每月預算|消費限額
登入|登錄|使用 Google 繼續
無限制|沒有限制|沒有模型限制|無模型限制
您沒有權限編輯模型存取權限。|您沒有編輯模型存取權限的權限。
只有組織擁有者才能變更此設定。|僅組織所有者可以變更此設定。
請聯絡您的管理員。|聯絡管理員|唯讀
無法儲存您的變更。請重試。|變更儲存失敗，請再試一次
找不到模型|未找到模型|沒有結果|無結果
顯示更多|查看更多|顯示全部|檢視全部
顯示 25 個，共 60 個|第 1 頁，共 4 頁
還有 12 個|另外 12 個
您確定嗎？|你確定要繼續嗎|確認
繼續|下一步
保留限制|繼續編輯
了解更多|說明|幫助|瞭解更多
更多選項|選項|更多操作
新增模型|加入模型
沒有允許的模型。|無模型`,
  ko: `
모델 사용|모델 사용량|모델 이용
모델 허용 또는 차단|모델을 허용하거나 차단합니다|모델 허용 또는 거부
이 프로젝트에서 사용할 수 있는 모델을 구성합니다.|이 프로젝트에서 사용할 수 있는 모델을 설정하세요.|이 프로젝트에서 사용할 모델을 허용합니다
모델 선택|모델을 선택하세요|모델 고르기
편집|수정|관리|구성
모델 편집|모델 관리|모델 수정
제거|삭제|제거하기
제한 제거|제한 해제|모델 제한을 제거하시겠습니까?|모델 제한 삭제
저장|변경 사항 저장|변경사항 저장|저장하기
취소|닫기|변경 사항 취소|변경 사항 버리기
모든 모델 허용|모든 모델을 허용|전체 모델 허용
현재 및 향후 모든 모델이 허용됩니다.|현재 및 미래의 모든 모델이 허용됩니다.|이 프로젝트에서는 모든 모델이 허용됩니다.|모든 모델을 사용할 수 있습니다
선택한 모델을 제외한 모든 모델 허용|선택한 모델을 제외하고 모두 허용|선택한 모델 제외 모두 허용
선택한 모델을 차단합니다. 그 외 현재 및 향후 모든 모델은 허용됩니다.|선택한 모델을 차단하세요. 다른 모든 현재 및 미래 모델은 허용됩니다.
선택한 모델만 허용|선택된 모델만 허용|선택한 모델만 허용합니다
다른 모든 현재 및 향후 모델은 차단됩니다.|그 외의 현재 및 미래 모델은 모두 차단됩니다.|나머지 모든 모델이 차단됩니다
허용됨|허용|허용하기
차단됨|차단|차단하기
허용된 모델|허용 모델|사용 가능한 모델
차단된 모델|차단 모델|거부된 모델
허용되지 않음|허용 안 됨|사용할 수 없음
선택됨|선택된
선택되지 않음|선택 안 됨|선택 안 함
모델 검색|모델을 검색하세요|모델 찾기
모델 액세스|모델 접근 권한|모델 권한
저장 후 모델 액세스|저장 후 모델 접근 권한
기타 조직 및 시스템 제한은 계속 적용됩니다. 변경 사항이 API 요청에 적용되는 데 시간이 걸릴 수 있습니다.|다른 조직 및 시스템 제한 사항은 여전히 적용됩니다.
로드 중…|로딩 중|모델 불러오는 중
저장 중…|저장하는 중
변경 사항이 저장되었습니다|변경사항이 저장되었습니다.|설정이 업데이트되었습니다
저장되지 않은 변경 사항|저장되지 않은 변경사항
속도 제한|요청 제한|비율 제한
지출 한도|지출 제한|월 예산|월별 예산
로그인|로그인하세요|Google로 계속하기
제한 없음|제한이 없습니다|모델 제한 없음
모델 액세스를 편집할 권한이 없습니다.|모델 액세스를 수정할 권한이 없습니다
조직 소유자만 이 설정을 변경할 수 있습니다.
관리자에게 문의하세요.|읽기 전용|보기 전용
변경 사항을 저장할 수 없습니다. 다시 시도해 주세요.|변경 사항을 저장하지 못했습니다. 다시 시도하세요.
모델을 찾을 수 없습니다|검색 결과가 없습니다|결과 없음
더 보기|더 표시|모두 보기|전체 보기
60개 중 25개 표시|4페이지 중 1페이지|페이지 1/4
외 12개|그 외 12개|12개 더
확실합니까?|정말 하시겠습니까?|확인
계속|다음
제한 유지|계속 편집
자세히 알아보기|도움말|더 알아보기
더 많은 옵션|옵션|추가 옵션
모델 추가|모델 추가하기
허용된 모델이 없습니다.`,
  de: `
Modellnutzung|Verwendung von Modellen|Nutzung der Modelle
Modelle zulassen oder blockieren|Modelle erlauben oder sperren|Zulassen oder Blockieren von Modellen
Konfigurieren Sie, welche Modelle in diesem Projekt verwendet werden können.|Legen Sie fest, welche Modelle in diesem Projekt verwendet werden dürfen.|Wählen Sie, welche Modelle in diesem Projekt genutzt werden können
Modelle auswählen|Modelle wählen|Wählen Sie Modelle aus
Bearbeiten|Verwalten|Konfigurieren|Ändern
Modelle bearbeiten|Modelle verwalten
Entfernen|Löschen
Beschränkung aufheben|Einschränkung entfernen|Modellbeschränkungen entfernen?|Modelleinschränkungen aufheben?
Speichern|Änderungen speichern
Abbrechen|Schließen|Änderungen verwerfen|Stornieren
Alle Modelle zulassen|Alle Modelle erlauben|Alle Modelle aktivieren
Alle aktuellen und zukünftigen Modelle sind zulässig.|Alle aktuellen und zukünftigen Modelle sind erlaubt.|In diesem Projekt sind alle Modelle zugelassen.|Alle derzeitigen und künftigen Modelle sind zugelassen
Alle außer den ausgewählten Modellen zulassen|Alle Modelle mit Ausnahme der ausgewählten zulassen|Alle außer ausgewählten Modellen erlauben
Ausgewählte Modelle blockieren. Alle anderen aktuellen und zukünftigen Modelle sind zulässig.|Ausgewählte Modelle sperren. Alle übrigen aktuellen und künftigen Modelle sind erlaubt.
Nur ausgewählte Modelle zulassen|Nur ausgewählte Modelle erlauben|Lassen Sie nur ausgewählte Modelle zu
Alle anderen aktuellen und zukünftigen Modelle sind blockiert.|Alle anderen aktuellen und zukünftigen Modelle werden blockiert.
Zulässig|Erlaubt|Zulassen|Erlauben
Blockiert|Gesperrt|Blockieren
Zulässige Modelle|Erlaubte Modelle|Zugelassene Modelle
Blockierte Modelle|Gesperrte Modelle|Abgelehnte Modelle
Nicht zulässig|Nicht erlaubt|Kann nicht verwendet werden
Ausgewählt
Nicht ausgewählt
Modelle suchen|Suchmodelle und Modelle durchsuchen|Nach Modellen suchen|Finden Sie ein Modell
Modellzugriff|Modellzugang|Modellberechtigungen
Modellzugriff nach dem Speichern
Es gelten weiterhin andere Organisations- und Systembeschränkungen. Es kann einige Zeit dauern, bis Änderungen für API-Anfragen gelten.|Andere Organisations- und Systemeinschränkungen gelten weiterhin.
Laden…|Wird geladen…|Modelle werden geladen
Wird gespeichert…|Speichert…
Änderungen gespeichert|Einstellungen aktualisiert|Die Änderungen wurden gespeichert
Nicht gespeicherte Änderungen|Ungespeicherte Änderungen
Ratenbegrenzungen|Ratenlimits|Ratenbeschränkungen
Ausgabenlimit|Ausgabenlimits|Monatliches Budget
Anmelden|Einloggen|Weiter mit Google
Keine Einschränkungen|Keine Beschränkungen|Keine Modellbeschränkungen
Sie haben keine Berechtigung, den Modellzugriff zu bearbeiten.|Sie sind nicht berechtigt, den Modellzugriff zu bearbeiten
Nur Organisationsinhaber können diese Einstellung ändern.|Nur Eigentümer der Organisation können diese Einstellung ändern.
Wenden Sie sich an Ihren Administrator.|Schreibgeschützt|Nur Lesezugriff
Ihre Änderungen konnten nicht gespeichert werden. Bitte versuchen Sie es erneut.
Keine Modelle gefunden|Keine Ergebnisse
Mehr anzeigen|Alle anzeigen|Weitere anzeigen
25 von 60 werden angezeigt|Seite 1 von 4|Es werden 25 von 60 angezeigt
und 12 weitere
Sind Sie sicher?|Bestätigen
Weiter|Fortfahren|Fortsetzen
Beschränkung beibehalten|Weiter bearbeiten
Mehr erfahren|Hilfe|Weitere Informationen
Weitere Optionen|Optionen|Mehr Optionen
Modelle hinzufügen
Es sind keine Modelle zugelassen.|Keine Modelle sind erlaubt.`,
  fr: `
Utilisation du modèle|Utilisation des modèles|Usage des modèles
Autoriser ou bloquer des modèles|Autoriser ou bloquer les modèles|Autoriser ou refuser des modèles
Configurez les modèles pouvant être utilisés dans ce projet.|Configurez quels modèles peuvent être utilisés dans ce projet.|Choisissez les modèles autorisés dans ce projet
Sélectionner des modèles|Sélectionnez les modèles|Choisir des modèles
Modifier|Éditer|Gérer|Configurer
Modifier les modèles|Gérer les modèles
Supprimer|Retirer
Supprimer la restriction|Lever la restriction|Supprimer les restrictions de modèle ?|Retirer les restrictions relatives aux modèles
Enregistrer|Enregistrer les modifications|Sauvegarder
Annuler|Fermer|Annuler les modifications|Ignorer les modifications
Autoriser tous les modèles|Activer tous les modèles|Permettre tous les modèles
Tous les modèles actuels et futurs sont autorisés.|Tous les modèles sont autorisés dans ce projet.|Tous les modèles existants et à venir sont autorisés
Autoriser tous les modèles sauf ceux sélectionnés|Autoriser tous les modèles à l'exception des modèles sélectionnés|Tout autoriser sauf les modèles sélectionnés
Bloquer les modèles sélectionnés. Tous les autres modèles actuels et futurs sont autorisés.|Bloquez les modèles sélectionnés. Tous les autres modèles actuels et futurs sont autorisés.
Autoriser uniquement les modèles sélectionnés|N'autoriser que les modèles sélectionnés uniquement|Autoriser seulement les modèles sélectionnés
Tous les autres modèles actuels et futurs sont bloqués.
Autorisé|Autoriser|Permis
Bloqué|Bloquer|Refusé
Modèles autorisés|Modèles permis
Modèles bloqués|Modèles refusés
Non autorisé|Ne peut pas être utilisé
Sélectionné|Sélectionnés
Non sélectionné|Pas sélectionné
Rechercher des modèles|Rechercher un modèle|Trouver un modèle
Accès au modèle|Accès aux modèles|Autorisations du modèle
Accès au modèle après l'enregistrement|Accès aux modèles après enregistrement
D'autres restrictions d'organisation et de système s'appliquent toujours. L'application des modifications aux requêtes API peut prendre un certain temps.|D'autres restrictions liées à l'organisation et au système s'appliquent toujours.
Chargement…|Chargement en cours|Chargement des modèles…
Enregistrement…|Enregistrement en cours…
Modifications enregistrées|Paramètres mis à jour|Les modifications ont été enregistrées
Modifications non enregistrées
Limites de débit|Limites de taux|Limitation de débit
Limite de dépenses|Budget mensuel|Limites de dépenses
Se connecter|Connexion|Continuer avec Google
Aucune restriction|Pas de restrictions|Aucune restriction de modèle
Vous n'avez pas l'autorisation de modifier l'accès au modèle.|Vous n'êtes pas autorisé à modifier l'accès au modèle
Seuls les propriétaires de l'organisation peuvent modifier ce paramètre.
Contactez votre administrateur.|Lecture seule|En lecture seule
Vos modifications n'ont pas pu être enregistrées. Veuillez réessayer.|Impossible d'enregistrer vos modifications. Réessayez.
Aucun modèle trouvé|Aucun résultat
Afficher plus|Voir plus|Afficher tout|Tout afficher
Affichage de 25 sur 60|Page 1 sur 4
et 12 autres|et 12 de plus
Êtes-vous sûr ?|Confirmer
Continuer|Suivant
Conserver la restriction|Garder la restriction|Continuer la modification
En savoir plus|Aide|Apprendre encore plus
Plus d'options|Options|Autres options
Ajouter des modèles
Aucun modèle n'est autorisé.`,
  es: `
Uso del modelo|Uso de modelos|Uso de los modelos
Permitir o bloquear modelos|Permitir o denegar modelos|Autorizar o bloquear modelos
Configure qué modelos se pueden usar en este proyecto.|Configura qué modelos se pueden utilizar en este proyecto.|Elija qué modelos pueden usarse en este proyecto
Seleccionar modelos|Seleccione modelos|Elegir modelos
Editar|Administrar|Gestionar|Configurar
Editar modelos|Gestionar modelos|Administrar modelos
Eliminar|Quitar
Eliminar restricción|Quitar la restricción|¿Eliminar las restricciones del modelo?|Eliminar las restricciones de los modelos
Guardar|Guardar cambios
Cancelar|Cerrar|Descartar cambios
Permitir todos los modelos|Habilitar todos los modelos
Se permiten todos los modelos actuales y futuros: todos los modelos están permitidos.|Todos los modelos actuales y futuros están permitidos.|Todos los modelos están permitidos en este proyecto.|En este proyecto, todos los modelos están permitidos.
Permitir todos excepto los modelos seleccionados|Permitir todos los modelos excepto los seleccionados|Permitir todos menos los modelos seleccionados
Bloquear modelos seleccionados. Todos los demás modelos actuales y futuros están permitidos.|Bloquee los modelos seleccionados. Se permiten todos los demás modelos actuales y futuros.
Permitir solo modelos seleccionados|Permitir solo los modelos seleccionados|Permitir únicamente los modelos seleccionados
Todos los demás modelos actuales y futuros están bloqueados.|Se bloquean todos los demás modelos actuales y futuros.
Permitido|Permitir|Permitidos
Bloqueado|Bloquear|Bloqueados
Modelos permitidos|Modelos autorizados
Modelos bloqueados|Modelos denegados
No permitido|No se puede usar
Seleccionado|Seleccionados
No seleccionado|No seleccionados
Buscar modelos|Buscar un modelo|Encontrar un modelo
Acceso al modelo|Acceso a los modelos|Permisos del modelo
Acceso al modelo después de guardar|Acceso a los modelos tras guardar
Otras restricciones de la organización y del sistema siguen aplicándose. Los cambios pueden tardar en aplicarse a las solicitudes de API.|Aún se aplican otras restricciones de organización y sistema.
Cargando…|Cargando modelos…
Guardando…
Cambios guardados|Configuración actualizada|Se guardaron los cambios
Cambios sin guardar|Cambios no guardados
Límites de velocidad|Límites de tasa|Límites de frecuencia
Límite de gasto|Límite de gastos|Presupuesto mensual
Iniciar sesión|Inicia sesión|Continuar con Google
Sin restricciones|No hay restricciones|Sin restricciones de modelos
No tienes permiso para editar el acceso al modelo.|No tiene permiso para editar el acceso al modelo.
Solo los propietarios de la organización pueden cambiar esta configuración.
Comuníquese con su administrador.|Contacta con tu administrador|Solo lectura
No se pudieron guardar los cambios. Inténtalo de nuevo.|No se han podido guardar los cambios. Vuelva a intentarlo.
No se encontraron modelos|Sin resultados|No hay resultados
Mostrar más|Ver más|Mostrar todo|Ver todos
Mostrando 25 de 60|Página 1 de 4
y 12 más
¿Está seguro?|¿Estás seguro?|Confirmar
Continuar|Siguiente
Mantener la restricción|Seguir editando|Conservar restricción
Más información|Ayuda|Obtener más información
Más opciones|Opciones
Agregar modelos|Añadir modelos
No se permite ningún modelo.`,
  pt: `
Uso do modelo|Uso de modelos|Utilização do modelo
Permitir ou bloquear modelos|Permitir ou negar modelos
Configure quais modelos podem ser usados neste projeto.|Configure quais modelos podem ser utilizados no projeto.|Escolha quais modelos podem ser usados neste projeto
Selecionar modelos|Selecione modelos|Escolher modelos
Editar|Gerenciar|Configurar|Alterar
Editar modelos|Gerenciar modelos
Remover|Apagar
Remover restrição|Remover a restrição|Remover restrições de modelo?|Remover as restrições dos modelos
Salvar|Salvar alterações|Guardar
Cancelar|Fechar|Descartar alterações
Permitir todos os modelos|Habilitar todos os modelos
Todos os modelos atuais e futuros são permitidos.|Todos os modelos são permitidos neste projeto.|Todos os modelos atuais e futuros estão permitidos.
Permitir todos, exceto os modelos selecionados|Permitir todos os modelos, exceto os selecionados|Permitir todos exceto modelos selecionados
Bloquear modelos selecionados. Todos os outros modelos atuais e futuros são permitidos.|Bloqueie os modelos selecionados. Todos os demais modelos atuais e futuros são permitidos.
Permitir apenas modelos selecionados|Permitir somente os modelos selecionados|Permitir apenas os modelos selecionados
Todos os outros modelos atuais e futuros são bloqueados.|Todos os outros modelos atuais e futuros estão bloqueados.
Permitido|Permitir|Permitidos
Bloqueado|Bloquear
Modelos permitidos|Modelos autorizados
Modelos bloqueados|Modelos negados
Não permitido|Não pode ser usado
Selecionado|Selecionados
Não selecionado
Pesquisar modelos|Buscar modelos|Procurar um modelo|Encontrar um modelo
Acesso ao modelo|Acesso aos modelos|Permissões do modelo
Acesso ao modelo após salvar|Acesso ao modelo depois de salvar
Outras restrições da organização e do sistema ainda se aplicam. As alterações podem levar algum tempo para serem aplicadas às solicitações de API.|Outras restrições de organização e sistema ainda se aplicam.
Carregando…|Carregando modelos…|A carregar…
Salvando…|A guardar…
Alterações salvas|Configurações atualizadas|As alterações foram salvas
Alterações não salvas
Limites de taxa|Limites de velocidade|Limites de requisições
Limite de gastos|Limite de despesas|Orçamento mensal
Entrar|Iniciar sessão|Continuar com o Google
Sem restrições|Nenhuma restrição|Sem restrições de modelo
Você não tem permissão para editar o acesso ao modelo.|Não tem permissão para editar o acesso ao modelo.
Somente os proprietários da organização podem alterar esta configuração.|Apenas proprietários da organização podem alterar essa configuração.
Entre em contato com seu administrador.|Somente leitura|Apenas leitura
Não foi possível salvar suas alterações. Tente novamente.
Nenhum modelo encontrado|Nenhum resultado|Sem resultados
Mostrar mais|Ver mais|Mostrar tudo|Ver todos
Mostrando 25 de 60|Página 1 de 4
e mais 12|e mais 12 modelos
Tem certeza?|Confirmar
Continuar|Próximo|Avançar
Manter restrição|Continuar editando|Manter a restrição
Saiba mais|Ajuda|Mais informações
Mais opções|Opções
Adicionar modelos
Nenhum modelo é permitido.`,
  it: `
Utilizzo del modello|Uso del modello|Utilizzo dei modelli
Consenti o blocca modelli|Consentire o bloccare i modelli|Consenti o nega modelli
Configura quali modelli possono essere utilizzati in questo progetto.|Configura i modelli che possono essere usati in questo progetto.|Scegli quali modelli possono essere utilizzati in questo progetto
Seleziona modelli|Selezionare i modelli|Scegli i modelli
Modifica|Gestisci|Configura|Modificare
Modifica modelli|Gestisci modelli
Rimuovi|Elimina|Rimuovere
Rimuovi restrizione|Rimuovi la limitazione|Rimuovere le restrizioni sui modelli?|Rimuovere le limitazioni del modello?
Salva|Salva modifiche|Salva le modifiche
Annulla|Chiudi|Annulla modifiche|Ignora le modifiche
Consenti tutti i modelli|Abilita tutti i modelli|Consentire tutti i modelli
Tutti i modelli attuali e futuri sono consentiti.|Tutti i modelli sono consentiti in questo progetto.|In questo progetto sono consentiti tutti i modelli: tutti i modelli sono consentiti.
Consenti tutti tranne i modelli selezionati|Consenti tutti i modelli tranne quelli selezionati|Consenti tutto eccetto i modelli selezionati
Blocca i modelli selezionati. Tutti gli altri modelli attuali e futuri sono consentiti.|Blocca modelli selezionati. Sono consentiti tutti gli altri modelli attuali e futuri.
Consenti solo i modelli selezionati|Consenti solo modelli selezionati|Consentire soltanto i modelli selezionati
Tutti gli altri modelli attuali e futuri sono bloccati.
Consentito|Consenti|Consentiti
Bloccato|Blocca|Bloccati
Modelli consentiti|Modelli autorizzati
Modelli bloccati|Modelli negati
Non consentito|Non può essere utilizzato
Selezionato|Selezionati
Non selezionato|Non selezionati
Cerca modelli|Cerca un modello|Trova un modello
Accesso al modello|Accesso ai modelli|Autorizzazioni del modello
Accesso al modello dopo il salvataggio|Accesso ai modelli dopo il salvataggio
Altre restrizioni dell'organizzazione e del sistema si applicano ancora. L'applicazione delle modifiche alle richieste API potrebbe richiedere del tempo.|Si applicano ancora altre restrizioni organizzative e di sistema dell'organizzazione.
Caricamento…|Caricamento in corso…|Caricamento modelli…
Salvataggio…|Salvataggio in corso…
Modifiche salvate|Impostazioni aggiornate|Le modifiche sono state salvate
Modifiche non salvate
Limiti di velocità|Limiti di frequenza|Limiti di richieste
Limite di spesa|Limiti di spesa|Budget mensile
Accedi|Effettua l'accesso|Continua con Google
Nessuna restrizione|Senza restrizioni|Nessuna restrizione sui modelli|Nessuna limitazione
Non hai l'autorizzazione per modificare l'accesso al modello.|Non disponi dell'autorizzazione per modificare l'accesso al modello.
Solo i proprietari dell'organizzazione possono modificare questa impostazione.
Contatta il tuo amministratore.|Sola lettura|In sola lettura
Impossibile salvare le modifiche. Riprova.|Non è stato possibile salvare le modifiche. Riprova.
Nessun modello trovato|Nessun risultato
Mostra altro|Mostra di più|Mostra tutto|Vedi tutti
Visualizzazione di 25 su 60|Pagina 1 di 4|Mostra 25 di 60
e altri 12
Sei sicuro?|Conferma
Continua|Avanti|Successivo
Mantieni restrizione|Mantieni la restrizione|Continua a modificare
Scopri di più|Aiuto|Per saperne di più|Ulteriori informazioni
Altre opzioni|Più opzioni|Opzioni
Aggiungi modelli
Nessun modello è consentito.`,
  ru: `
Использование модели|Использование моделей
Разрешить или заблокировать модели|Разрешить или запретить модели|Разрешение или блокировка моделей, разрешить
Настройте, какие модели можно использовать в этом проекте.|Укажите, какие модели могут использоваться в этом проекте.|Выберите, какие модели могут быть использованы в этом проекте
Выбрать модели|Выберите модели|Выбор моделей
Редактировать|Изменить|Управлять|Настроить|Править
Редактировать модели|Управление моделями|Изменить модели
Удалить|Убрать
Снять ограничение|Удалить ограничение|Удалить ограничения модели?|Снять ограничения на модели?
Сохранить|Сохранить изменения
Отмена|Отменить|Закрыть|Отменить изменения
Разрешить все модели|Включить все модели
Все текущие и будущие модели разрешены.|В этом проекте разрешены все модели.|Все модели разрешены в этом проекте.|Разрешены все текущие и будущие модели. Все модели доступны.
Разрешить все, кроме выбранных моделей|Разрешить все модели, кроме выбранных|Разрешить все, за исключением выбранных моделей
Заблокировать выбранные модели. Все остальные текущие и будущие модели разрешены.|Блокировать выбранные модели. Все другие текущие и будущие модели разрешены.
Разрешить только выбранные модели|Разрешать только выбранные модели
Все остальные текущие и будущие модели заблокированы.|Все другие текущие и будущие модели блокируются.
Разрешено|Разрешить|Разрешена
Заблокировано|Блокировать|Заблокирована|Запрещено
Разрешенные модели|Разрешённые модели|Допустимые модели
Заблокированные модели|Запрещённые модели
Не разрешено|Запрещено|Не может использоваться
Выбрано|Выбран|Выбранные
Не выбрано|Не выбран
Поиск моделей|Искать модели|Найти модель
Доступ к модели|Доступ к моделям|Разрешения модели
Доступ к модели после сохранения
Другие ограничения организации и системы по-прежнему действуют. Применение изменений к запросам API может занять некоторое время.|Другие ограничения организации и системы по-прежнему применяются.
Загрузка…|Загрузка моделей…|Идет загрузка
Сохранение…|Сохраняется…
Изменения сохранены|Настройки обновлены
Несохраненные изменения|Несохранённые изменения
Ограничения скорости|Лимиты запросов|Ограничения частоты запросов
Лимит расходов|Ограничение расходов|Ежемесячный бюджет
Войти|Вход|Продолжить с Google
Без ограничений|Нет ограничений|Нет ограничений на модели
У вас нет разрешения на изменение доступа к модели.|У вас нет прав на редактирование доступа к модели.
Только владельцы организации могут изменить эту настройку.|Только владельцы организации могут изменять этот параметр.
Обратитесь к администратору.|Обратитесь к вашему администратору|Только для чтения
Не удалось сохранить изменения. Попробуйте еще раз.|Не удалось сохранить изменения. Повторите попытку.
Модели не найдены|Нет результатов|Ничего не найдено
Показать больше|Показать ещё|Показать все
Показано 25 из 60|Страница 1 из 4
и еще 12|и ещё 12
Вы уверены?|Подтвердить
Продолжить|Далее
Оставить ограничение|Сохранить ограничение|Продолжить редактирование
Узнать больше|Помощь|Подробнее|Справка
Дополнительные параметры|Другие параметры|Больше опций
Добавить модели
Ни одна модель не разрешена.|Нет разрешенных моделей.`,
};

const lines = (block: string) => block.trim().split('\n');

export interface Saying {
  /** The concepts, as in `MEANINGS`. */
  means: string;
  /** The renderings. */
  texts: string[];
}

/** The sayings of a language. Throws where a line is missing. */
export function sayings(language: Language): Saying[] {
  const meanings = lines(MEANINGS);
  const rendered = lines(RENDERINGS[language]);
  if (rendered.length !== meanings.length) throw new Error(`${language}: ${rendered.length} lines`);
  return meanings.map((means, at) => ({ means: means.trim(), texts: (rendered[at] ?? '').split('|') }));
}
