import type { Lexicon } from './lexicon.ts';

/** Portuguese. As machine translation renders such a page: plausible renderings, not attested, 2026-11. */
export const portuguese = (): Lexicon => ({
  model: 'no modelo, modelo, modelos',
  usage: `
    uso, usos, usar, use, usado, usados, utilização, utilizar, utilize, utilizado, utilizados, emprego,
    consumo`,
  access: `
    acesso, acessos, permissão, permissões, disponibilidade, acessar, aceder, autorização, autorizações`,
  list: 'lista, listas, listagem, lista branca, lista negra',
  restriction: `
    restrição, restrições, restringir, restringe, restrito, restritos, restrita, restrinja, limitação,
    limitações, política, políticas, regra, regras, diretiva, diretivas, lista branca, lista negra,
    lista de permissões, lista de permitidos, lista de bloqueio, lista de bloqueios, lista de negação,
    limitar os modelos, limitar modelos, limite de modelos, limites de modelos, +limites para modelos,
    +acesso limitado`,
  project: 'no projeto, projeto, projetos, projecto, projectos',
  organization: 'organizaciona*, organizativ*, organização, organizações, empresa',
  rate: `
    limite de taxa, limites de taxa, limites de taxas, limite de velocidade, limites de velocidade,
    limites de frequência, limite de frequência, limites de tarifas, limites de requisições,
    limites de solicitações, limitação de taxa, taxa, taxas, solicitações por *, requisições por *,
    pedidos por *, tokens por *, cota, cotas, velocidade`,
  spend: `
    gasto, gastos, despesa, despesas, limite de gasto*, limites de gasto*, limite de despesa*,
    limites de despesa*, orçamento*, faturamento, faturação, cobrança, fatura*, custo, custos, preço,
    preços, crédito, créditos, alerta, alertas, limite de uso, limites de uso, limite de utilização,
    pagamento*, saldo, gastar`,
  token: 'ficha, fichas',
  tier: 'nível de uso, níveis de uso, nível, níveis, camada de uso',

  allow: `
    =disponível, =disponíveis, +modelos disponíveis, permitir, permite, permita, permitam, permitem,
    permitido, permitidos, permitida, permitidas, permitindo, autorizar, autorize, autorizado, autorizados,
    autorizada, autorizadas, habilitar, habilite, habilitado, habilitados, habilitada, ativar, ative,
    ativado, ativados, ativada, conceder, concedido*, aprovar, aprovado*, desbloquear, desbloqueie,
    desbloqueado*, acessível, acessíveis, liberar, liberado, liberados, admitir, lista branca,
    lista de permissões, lista de permitidos, dar acesso, pode ser usado, podem ser usados,
    pode ser utilizado, podem ser utilizados, pode usar, podem usar, pode utilizar, +permitir tudo,
    +permitir todos`,
  allowed: `
    são .. permitid*, é .. permitid*, estão .. permitid*, está .. permitid*, estão .. habilitad*,
    está .. habilitad*, são .. autorizad*, estão .. autorizad*, está .. autorizad*, estão .. disponíveis,
    está .. disponível, são acessíveis, estão .. acessíveis, podem .. ser usad*, pode .. ser usad*,
    podem .. ser utilizad*, pode .. ser utilizad*, estão .. ativad*, está .. ativad*, estão .. liberad*,
    está .. liberad*, =permitido, =permitidos, =permitida, =habilitado, =autorizado, =liberado`,
  block: `
    =bloco, =obstruído, bloquear, bloqueie, bloqueia, bloqueiam, bloqueado, bloqueados, bloqueada,
    bloqueadas, bloqueio, bloqueios, negar, negue, negado, negados, recusar, recusado*, rejeitar,
    rejeitado*, excluído, excluídos, excluída, exclusão, exclusões, proibir, proíba, proibido, proibidos,
    proibida, proibição, vetar, vetado*, impedir, desautorizar, barrar, barrado*, lista negra,
    lista de bloqueio, lista de bloqueios, lista de bloqueados, lista de negação, lista de exclusão,
    não pode ser usado, não podem ser usados, não pode ser utilizado, não podem ser utilizados,
    desativar modelos, desabilitar modelos, desativar os modelos, desabilitar os modelos, desativado,
    desativados, desabilitado, desabilitados, inacessível, inacessíveis, indisponível, indisponíveis,
    não permitir, não permita`,
  change: `
    editar, edite, edita, edição, gerenciar, gerencie, gerenciamento, gerir, gestão, alterar, altere, mudar,
    mude, configurar, configure, configura, configuração, personalizar, personalize, modificar, modifique,
    ajustar, ajuste, definir, defina, atualizar, administrar, controlar, controle, editor, =definições,
    =configurações, =mudança, trocar, especificar`,
  choose: 'selecionar, selecione, seleciona, escolher, escolha, seleção, marcar, seletor',
  save: `
    salvar, salve, guardar, guarde, gravar, grave, salvar alterações, salvar as alterações,
    guardar alterações, guardar as alterações, gravar alterações, =economizar, salvar mudanças`,
  apply: `
    aplicar, aplique, aplicar alterações, =pronto, =feito, feito, concluir, =concluído, concluído, enviar,
    finalizar, terminar, =atualizar, atualizar, publicar, =definir, ok, completar, submeter, =terminado`,
  confirm: `
    confirmar, confirme, confirma, confirmação, =sim, sim, entendo, entendi, eu entendo, compreendo,
    compreendi, aceitar, aceito, concordo, tem certeza, tem a certeza, mesmo assim, ok`,
  continue: `
    rever alterações, rever as alterações, revisar as alterações, continuar, continue, próximo, =próxima,
    seguinte, avançar, prosseguir, prossiga, próximo passo, próxima etapa, =revisar, =rever,
    revisar alterações`,
  cancel: `
    =volte, cancelar, cancele, cancela, fechar, feche, voltar, retornar, descartar, descarte, =não,
    agora não, desfazer, sair, mais tarde, não obrigado, descartar alterações, descartar as alterações,
    =dispensar, dispensar, fechar painel, fechar o painel, sem salvar, sem guardar, não salvar, abandonar,
    =ignorar, ocultar, deixa pra lá, =anular, =recuar`,
  keep: 'manter, mantenha, conservar, permanecer, ficar, continuar editando, continuar a editar',
  remove: `
    remover, remova, remove, remoção, eliminar, elimine, apagar, apague, excluir, exclua, deletar, limpar,
    limpe, =claro, redefinir, repor, restaurar, retirar, desativar, desabilitar, suspender a restrição,
    remover a restrição, desligar, tirar, revogar, esvaziar`,
  search: `
    pesquisar, pesquise, pesquisa, buscar, busque, busca, procurar, procure, encontrar, encontre, filtrar,
    filtre, filtro, localizar, digite um modelo, digite para, nome do modelo, insira um modelo`,
  more: `
    mostrar mais, ver mais, carregar mais, mais modelos, ver tudo, ver todos, mostrar tudo, mostrar todos,
    exibir mais, exibir todos, exibir tudo, próxima página, página seguinte, expandir, ampliar, =mais,
    mais antigos, mostrar restantes, mostrar o restante, mais resultados`,
  add: `
    adicionar, adicione, acrescentar, incluir modelo, incluir modelos, adicionar modelos, =novo, inserir`,
  login: `
    entrar, iniciar sessão, inicie sessão, fazer login, faça login, faça o login, conectar se, cadastrar se,
    cadastre se, inscrever se, registrar se, continuar com, bem vindo de volta, bem vindo novamente,
    entrar novamente, sessão expirou, sessão expirada, sua sessão, criar uma conta, criar conta,
    esqueceu a senha`,
  copy: 'copiar, copie, copiado, cópia, área de transferência, duplicar',
  help: `
    ajuda, saiba mais, saber mais, mais informações, documentação, documentos, comentários, =info,
    =informação, =informações, o que é isto, o que é isso, sobre isto, =sobre, =detalhes, aprender mais,
    aprenda mais, obter mais informações, leia mais, suporte`,
  menu: `
    opções, ações, mais opções, mais ações, outras opções, outras ações, menu, abrir menu, abrir o menu,
    opções adicionais, menu de configurações`,

  only: `
    apenas, somente, exclusivamente, unicamente, só permitir, só os, só modelos, só estes, nada além,
    limitado a, limitar a, limitados a, restrito a, estritamente`,
  all: `
    todos, todas, qualquer, quaisquer, cada, +permitir tudo, +bloquear tudo, todos os, +todos os modelos,
    a totalidade, +tudo exceto, +tudo menos`,
  except: `
    exceto, salvo os, salvo as, menos os, menos as, +todos menos, +tudo menos, com exceção, à exceção,
    a exceção, exceção, exceções, excetuando, excluindo, além dos, a menos que, fora os, que não sejam,
    excepto, tirando`,
  selected: `
    +estes modelos, +esses modelos, +alguns modelos, +certos modelos, selecionado, selecionados,
    selecionada, selecionadas, escolhido, escolhidos, escolhida, escolhidas, marcado, marcados, específico,
    específicos, específica, listados, enumerados, seguintes, determinados, individuais, indicados,
    personalizada, especificado*, a seguir, abaixo`,
  unselected: `
    não selecionado*, não selecionada*, desmarcado*, não marcado*, desmarcar, desselecionar,
    desselecionado*, limpar seleção, limpar a seleção, anular seleção, cancelar seleção, não escolhido*,
    não listados, não está na lista, não estão na lista`,
  other: `
    outro, outros, outra, outras, demais, restante, restantes, resto, os demais, tudo o mais, todo o resto`,
  none: `
    nenhum, nenhuma, nada, +nenhum modelo, =vazio, nada selecionado, 0 modelos, 0 selecionados, ninguém,
    sem seleção, +não há modelos`,
  not: 'não, nunca, jamais, nenhum, nenhuma, nem, sem',
  after: `
    após salvar, depois de salvar, após guardar, depois de guardar, após gravar, ao salvar, ao guardar,
    uma vez salvo*, após o salvamento, após aplicar, quando salvar, após a gravação`,

  loading: `
    carregando, a carregar, aguarde, por favor aguarde, um momento, carregando modelos, obtendo,
    buscando dados`,
  saving: `
    salvando, a guardar, guardando, gravando, atualizando, aplicando, enviando, processando, removendo,
    salvando alterações, a salvar, a atualizar, publicando, =economia, =poupança`,
  saved: `
    =salvo, salvo com sucesso, salvas com sucesso, salvos com sucesso, salva com sucesso,
    configurações salvas, mudanças salvas, já salvo, guardado, guardados, guardada, guardadas, gravado,
    gravados, alterações salvas, alterações guardadas, com sucesso, sucesso, atualizado, atualizados,
    atualizada, atualizadas, foi salvo, foram salvos, foram salvas, foi atualizado, foram atualizados,
    foram atualizadas, foi removido, foram removidos, foi removida, foram removidas, alterações aplicadas,
    aplicado, aplicadas`,
  unsaved: `
    não salvo, não salvos, não salva, não salvas, não guardado*, não guardada*, não gravado*, não gravada*,
    alterações não salvas, alterações pendentes, por guardar, por salvar, ainda não foram salvas,
    não foram salvas ainda, serão perdidas, sem salvar, que não foram salvas, mudanças não salvas`,
  refused: `
    não tem permissão, não tem permissões, não tem as permissões, você não tem acesso, não tem acesso,
    não possui permissão, não possui permissões, não possui acesso, sem permissão, sem permissões,
    não está autorizado, não tem autorização, apenas proprietários, apenas os proprietários,
    somente proprietários, somente os proprietários, apenas o proprietário, somente o proprietário,
    apenas um proprietário, apenas administradores, apenas os administradores, somente administradores,
    somente os administradores, somente um administrador, apenas um administrador, contate .. administrador,
    contate .. proprietário, contacte .. administrador, contacte .. proprietário,
    entre em contato com .. administrador, entre em contato com .. proprietário,
    entre em contacto com .. administrador, peça .. administrador, peça .. proprietário,
    solicite .. administrador, solicite .. proprietário, fale com .. administrador,
    fale com .. proprietário, consulte .. administrador, somente leitura, apenas leitura, só de leitura,
    somente visualização, apenas visualização, somente para visualização, apenas ver, não pode editar,
    não pode alterar, não pode modificar, não pode ser editado*, não pode ser alterado*,
    não podem ser editado*, não podem ser alterado*, não pode ser editada, não pode ser alterada,
    gerenciado pela sua organização, gerenciado por sua organização, gerenciada pela sua organização,
    gerenciado pela organização, gerido pela sua organização, definido pela sua organização,
    gerenciada por sua organização, gerenciado pelo administrador, não autorizado, não autorizada,
    permissões insuficientes, permissão insuficiente, permissão negada, permissão necessária,
    +acesso negado, requer .. proprietário, exige .. proprietário, requer .. administrador,
    deve ser .. proprietário, precisa ser .. proprietário, precisa ser .. administrador, bloqueado por sua`,
  trouble: `
    foi rejeitad*, foi recusad*, erro, erros, falha, falhas, falhou, falharam, não foi possível, não pôde,
    não puderam, impossível, deu errado, algo correu mal, correu mal, tente novamente, tente de novo,
    tentar novamente, não foi salvo, não foram salvas, não foram salvos, não foi guardado, +acesso negado,
    conflito, tempo limite, tempo esgotado, esgotado, inválido, inválida, problema, problemas, off-line,
    pelo menos um modelo, inesperado, expirado, expirou`,
  'nothing-found': `
    nenhum resultado, sem resultados, não há resultados, não foram encontrados, não foi encontrado,
    não encontrado, nenhuma correspondência, sem correspondências, 0 resultados, nada encontrado,
    nenhum modelo encontrado, nenhum modelo corresponde, nenhuma opção, nenhum item, nenhum .. encontrado`,
  cut: `
    mais #, e mais #, # mais, # a mais, # outros, e outros #, mostrando #, mostrando # de #, exibindo #,
    exibindo # de #, a mostrar #, página # de #, página #, primeiros #, os primeiros #, # a # de #,
    # adicionais, # ocultos, mais resultados, truncad*`,
  part: '# de #, # de um total de #',
  unrestricted: `
    são permitidos todos os modelos, estão permitidos todos os modelos, podem ser usados todos os modelos,
    é permitido qualquer modelo, sem restrições, sem restrição, não há restrições, nenhuma restrição,
    não restrito, não está restrito, sem .. restrições, sem limite de modelos, sem limites de modelos,
    não há limites de modelos, não há .. restrições, sem limitações, irrestrito, acesso a todos os modelos,
    pode usar todos os modelos, pode usar qualquer modelo, pode utilizar todos os modelos,
    pode utilizar qualquer modelo, =qualquer modelo, nada está bloqueado, não tem restrições,
    não possui restrições, acesso ilimitado aos modelos, nenhuma política de modelos, nenhuma .. restrição`,

  current: 'atual, atuais, existente, existentes, presentes, vigentes',
  future: 'futuro, futuros, futura, futuras, novos, próximos',
  filler: 'os, as, de, do, dos, atuais, futuros, e, existentes, novos, openai, presentes, como',
  maybe: `
    para permitir, para que, para usar, se, quando, por padrão, padrão, seria, seriam, será, serão, deve,
    devem, deveria*, quer, deseja, poderá, poderão, até, automaticamente, caso contrário, temporariamente,
    não mais, eram, estavam, antes, permite que, uma vez, após`,
  'select-all': 'selecionar tudo, selecionar todos',
  blank: `
    no momento, no plano, no sistema, no nível, no campo, no site, no console, no painel, no limite,
    no editor, no seu, no uso, no acesso, no futuro, no início, no final, no menu, ainda se aplicam,
    continuam se aplicando, continuam a aplicar se, continuam em vigor, se aplicam, todas as alterações,
    todos os direitos, a qualquer momento, em qualquer momento,
    não apenas, não só, termos de uso, política de privacidade, caso de uso, casos de uso, último uso,
    última atualização, modelo de linguagem, modelos de linguagem, todos os projetos, qualquer alteração,
    suas alterações`,
});
