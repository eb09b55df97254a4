import type { Lexicon } from './lexicon.ts';

/** Spanish. As machine translation renders such a page: plausible renderings, not attested, 2026-11. */
export const spanish = (): Lexicon => ({
  model: 'modelo, modelos',
  usage: `
    uso, usos, usar, use, usa, usan, usado, usados, utilización, utilizar, utilice, utiliza, utilizado,
    utilizados, empleo, consumo`,
  access: 'acceso, accesos, permiso, permisos, disponibilidad, acceder, autorización, autorizaciones',
  list: 'lista, listas, listado, lista blanca, lista negra',
  restriction: `
    restricción, restricciones, restringir, restringe, restringido, restringidos, restringida, restrinja,
    limitación, limitaciones, política, políticas, regla, reglas, directiva, directivas, lista blanca,
    lista negra, lista de permitidos, lista de bloqueo, lista de permisos, lista de denegación,
    limitar los modelos, limitar modelos, límite de modelos, límites de modelos, +límites en los modelos,
    +acceso limitado`,
  project: 'proyecto, proyectos',
  organization: 'organizativ*, organizacional*, organización, organizaciones, empresa',
  rate: `
    límite de velocidad, límites de velocidad, límite de tasa, límites de tasa, límite de frecuencia,
    límites de frecuencia, límites de tarifa, límite de tarifa, límites de tarifas, límites de solicitudes,
    límite de solicitudes, limitación de velocidad, tasa, tasas, solicitudes por *, tokens por *, cuota,
    cuotas, velocidad, limitación de frecuencia`,
  spend: `
    gasto, gastos, límite de gasto*, límites de gasto*, presupuesto*, facturación, factura*, coste, costes,
    costo, costos, precio, precios, crédito, créditos, alerta, alertas, límite de uso, límites de uso, pago,
    pagos, saldo, gastar`,
  token: 'ficha, fichas',
  tier: 'nivel de uso, niveles de uso, nivel, niveles',

  allow: `
    =disponible, =disponibles, +modelos disponibles, permitir, permite, permita, permitan, permiten,
    permitido, permitidos, permitida, permitidas, permitiendo, autorizar, autorice, autorizado, autorizados,
    autorizada, autorizadas, habilitar, habilite, habilitado, habilitados, habilitada, habilitadas, activar,
    activado, activados, conceder, concedido*, otorgar, aprobar, aprobado*, desbloquear, desbloquee,
    desbloqueado*, accesible*, admitir, admitido*, lista blanca, lista de permitidos, lista de permisos,
    dar acceso, se puede usar, se pueden usar, se pueden utilizar, se puede utilizar, pueden usarse,
    puede usarse, pueden utilizarse, puede utilizarse, pueden ser usados, pueden ser utilizados, puede usar,
    puede utilizar, pueden usar, +permitir todo, +permitir todos`,
  allowed: `
    están .. permitid*, está .. permitid*, se permiten, se permite, son permitid*, es permitid*,
    están .. habilitad*, está .. habilitad*, están .. autorizad*, está .. autorizad*, están .. disponibles,
    está .. disponible, son .. accesibles, es .. accesible, se pueden .. usar, se puede .. usar,
    se pueden .. utilizar, se puede .. utilizar, pueden .. usarse, puede .. usarse, pueden .. utilizarse,
    puede .. utilizarse, pueden ser utilizad*, pueden ser usad*, están .. activad*, =permitido, =permitidos,
    =permitida, =habilitado, =autorizado, quedan permitid*`,
  block: `
    =bloque, =obstruido, =obstruida, bloquear, bloquee, bloquea, bloquean, bloqueado, bloqueados, bloqueada,
    bloqueadas, bloqueo, bloqueos, denegar, deniegue, denegado, denegados, denegada, rechazar, rechazado*,
    excluir, excluya, excluye, excluido, excluidos, excluida, exclusión, exclusiones, prohibir, prohíba,
    prohibido, prohibidos, prohibida, prohibición, vetar, vetado*, impedir, desautorizar, lista negra,
    lista de bloqueo, lista de bloqueados, lista de denegación, lista de exclusión, no se puede usar,
    no se pueden usar, no se pueden utilizar, no se puede utilizar, no pueden usarse, no puede usarse,
    no pueden utilizarse, no puede utilizarse, no pueden ser, deshabilitar modelos, desactivar modelos,
    deshabilitar los modelos, desactivar los modelos, deshabilitado, deshabilitados, desactivado,
    desactivados, inaccesible*, no disponible, no disponibles, no permitir, no permita`,
  change: `
    editar, edite, edita, edición, administrar, administre, administración, gestionar, gestione, gestión,
    cambiar, cambie, cambia, configurar, configure, configura, configuración, personalizar, personalice,
    modificar, modifique, modifica, ajustar, ajuste, establecer, establezca, actualizar, definir, defina,
    controlar, controle, editor, =ajustes, =cambio, alterar, especificar, manejar`,
  choose: `
    seleccionar, seleccione, selecciona, seleccionen, elegir, elija, elige, escoger, escoja, selección,
    marcar, selector`,
  save: 'guardar, guarde, guarda, guardar cambios, guardar los cambios, salvar, =ahorrar, grabar',
  apply: `
    aplicar, aplique, aplicar cambios, aplicar los cambios, =listo, =lista, =hecho, hecho, enviar,
    finalizar, terminar, =terminado, =actualizar, actualizar, aceptar, publicar, =establecer, ok, completar,
    =finalizado, =fijar`,
  confirm: `
    confirmar, confirme, confirma, confirmación, =sí, sí quitar, sí eliminar, entiendo, entendido,
    lo entiendo, aceptar, acepto, de acuerdo, está seguro, estás seguro, seguro que, está segura,
    de todos modos, ok`,
  continue: `
    revise los cambios, revise cambios, revisar los cambios, continuar, continúe, continúa, siguiente,
    seguir, proceder, siguiente paso, =revisar, revisar cambios, =próximo, =adelante, avanzar, prosiga`,
  cancel: `
    =regresa, =regrese, cancelar, cancele, cancela, cerrar, cierre, volver, atrás, regresar, descartar,
    descarte, =no, ahora no, deshacer, salir, más tarde, no gracias, descartar cambios,
    descartar los cambios, =desestimar, =despedir, cerrar panel, cerrar el panel, sin guardar, no guardar,
    abandonar, =ignorar, ocultar, da igual, no importa`,
  keep: `
    mantener, mantenga, conservar, conserve, quedarse, permanecer, seguir editando, continuar editando`,
  remove: `
    eliminar, elimine, elimina, eliminación, quitar, quite, quita, borrar, borre, restablecer, restablezca,
    limpiar, =claro, despejar, suprimir, retirar, desactivar, deshabilitar, deshabilite, levantar,
    levantar la restricción, anular la restricción, remover, vaciar, apagar, reiniciar`,
  search: `
    buscar, busque, busca, búsqueda, encontrar, encuentre, filtrar, filtre, filtro, escriba un modelo,
    escribe un modelo, escriba para, escribe para, nombre del modelo, introduzca un modelo`,
  more: `
    mostrar más, ver más, cargar más, más modelos, ver todo, ver todos, mostrar todo, mostrar todos,
    página siguiente, siguiente página, expandir, ampliar, desplegar, =más, más antiguos, mostrar los demás,
    mostrar el resto, más resultados`,
  add: 'agregar, agregue, añadir, añada, agregar modelos, =nuevo, insertar',
  login: `
    iniciar sesión, inicie sesión, inicia sesión, inicio de sesión, acceder con, ingresar, registrarse,
    regístrese, continuar con, bienvenido de nuevo, bienvenido de vuelta, bienvenida de nuevo,
    volver a iniciar sesión, sesión ha caducado, sesión ha expirado, sesión caducada, sesión expirada,
    sesión caducó, sesión expiró, crear una cuenta, crear cuenta, olvidaste tu contraseña, entrar`,
  copy: 'copiar, copie, copiado, copia, portapapeles, duplicar',
  help: `
    ayuda, más información, obtener más información, obtenga más información, aprende más, aprender más,
    saber más, documentación, documentos, comentarios, =info, =información, qué es esto, acerca de,
    =detalles, conocer más, leer más, soporte`,
  menu: `
    opciones, acciones, más opciones, más acciones, otras opciones, menú, abrir menú, abrir el menú,
    opciones adicionales, menú de configuración`,

  only: `
    solo, sólo, solamente, únicamente, exclusivamente, nada más que, limitado a, limitar a, limitados a,
    restringido a, estrictamente, únicos`,
  all: `
    todos, todas, cualquier, cualquiera, cada, +permitir todo, +bloquear todo, todos los,
    +todos los modelos, la totalidad, +todo excepto, +todo menos`,
  except: `
    excepto, salvo los, salvo las, salvo el, salvo modelos, salvo que, menos los, menos las, +todos menos,
    +todo menos, a excepción, con excepción, con la excepción, excepción, excepciones, exceptuando,
    exceptuados, excluyendo, aparte de, a menos que, que no sean, distintos de`,
  selected: `
    +estos modelos, +algunos modelos, +ciertos modelos, solo estos, seleccionado, seleccionados,
    seleccionada, seleccionadas, elegido, elegidos, elegida, elegidas, escogido*, marcado, marcados,
    específico, específicos, específica, listados, enumerados, siguientes, determinados, concretos,
    individuales, indicados, personalizada, especificado*, a continuación`,
  unselected: `
    no seleccionado*, no seleccionada*, deseleccionado*, desmarcado*, no marcado*, deseleccionar, desmarcar,
    anular selección, anular la selección, borrar selección, borrar la selección, sin seleccionar,
    no elegido*, no listados, no está en la lista, no están en la lista`,
  other: 'otro, otros, otra, otras, demás, restante, restantes, resto, los demás',
  none: `
    ninguno, ninguna, ningún, nada, +ningún modelo, +no hay modelos, =vacío, nada seleccionado, 0 modelos,
    0 seleccionados, nadie, sin selección`,
  not: 'no, nunca, jamás, ningún, ninguno, ninguna, ni, sin, tampoco',
  after: `
    después de guardar, tras guardar, al guardar, una vez guardado*, después de aplicar,
    después del guardado, luego de guardar, cuando guarde, tras el guardado`,

  loading: `
    cargando, carga en curso, espere, por favor espere, un momento, obteniendo, cargando modelos,
    recuperando`,
  saving: `
    guardando, actualizando, aplicando, enviando, procesando, eliminando, guardando cambios, ahorro,
    =ahorrando, publicando, quitando`,
  saved: `
    guardado, guardados, guardada, guardadas, cambios guardados, se guardó, se guardaron, se ha guardado,
    se han guardado, correctamente, con éxito, éxito, actualizado, actualizados, actualizada, actualizadas,
    se actualizó, se actualizaron, se ha actualizado, se han actualizado, se eliminó, se eliminaron,
    se ha eliminado, se han eliminado, cambios aplicados, exitosamente, aplicado, aplicados,
    satisfactoriamente`,
  unsaved: `
    sin guardar, cambios sin guardar, no guardado, no guardados, cambios no guardados, cambios pendientes,
    aún no se han guardado, no se han guardado aún, se perderán, todavía no guardado*,
    que no se han guardado, perderá los cambios`,
  refused: `
    no tiene permiso*, no tienes permiso*, no tiene los permisos, no tienes los permisos, no tiene acceso,
    no tienes acceso, sin permiso*, no cuenta con permiso*, no está autorizado, no estás autorizado,
    solo los propietarios, sólo los propietarios, solo el propietario, solo un propietario,
    solo propietarios, solo los administradores, sólo los administradores, solo administradores,
    solo un administrador, solo el administrador, únicamente los propietarios,
    únicamente los administradores, contacte .. administrador, contacta .. administrador,
    contacte .. propietario, contacta .. propietario, comuníquese con .. administrador,
    comuníquese con .. propietario, póngase en contacto con .. administrador,
    póngase en contacto con .. propietario, ponte en contacto con .. administrador,
    ponte en contacto con .. propietario, pida .. administrador, pide .. administrador, pida .. propietario,
    pídale .. administrador, pídele .. administrador, solicite .. administrador, solicita .. administrador,
    consulte .. administrador, consulte .. propietario, solo lectura, sólo lectura, de solo lectura,
    solo vista, solo visualización, solo ver, no puede editar, no puedes editar, no puede cambiar,
    no puedes cambiar, no puede modificar, no puedes modificar, no se puede editar, no se pueden editar,
    no se puede modificar, no se pueden modificar, no se puede cambiar, administrado por su organización,
    administrado por tu organización, administrada por su organización, gestionado por su organización,
    gestionado por tu organización, gestionada por su organización, administrado por la organización,
    gestionado por la organización, establecido por su organización, no autorizado, no autorizada,
    permisos insuficientes, permiso insuficiente, faltan permisos, permiso denegado, permiso requerido,
    requiere .. propietario, requiere .. administrador, debe ser .. propietario, debes ser .. propietario,
    debe ser .. administrador, bloqueado por su, +acceso denegado`,
  trouble: `
    fue rechazad*, sido rechazad*, error, errores, falló, fallo, fallado, fallido, falla, no se pudo,
    no se pudieron, no se ha podido, no se han podido, no pudo, imposible, salió mal, algo salió mal,
    algo ha ido mal, inténtelo de nuevo, inténtalo de nuevo, intente de nuevo, vuelva a intentarlo,
    vuelve a intentarlo, intentar de nuevo, reintentar, no se guardó, no se guardaron, +acceso denegado,
    conflicto, tiempo de espera, agotado, no válido, no válida, inválido, problema, problemas, sin conexión,
    al menos un modelo, inesperado, caducado, expirado`,
  'nothing-found': `
    sin resultados, no hay resultados, ningún resultado, no se encontraron, no se encontró,
    no se han encontrado, no encontrado, sin coincidencias, no hay coincidencias, ninguna coincidencia,
    0 resultados, nada encontrado, ningún modelo encontrado, ningún modelo coincide, no hay opciones,
    no hay elementos, no hay modelos que`,
  cut: `
    # más, y # más, # modelos más, # de # mostrados, mostrando #, mostrando # de #, se muestran #,
    página # de #, página #, primeros #, los primeros #, # a # de #, # otros, y otros #, # adicionales,
    # ocultos, más resultados, truncad*`,
  part: '# de #, # de un total de #',
  unrestricted: `
    se permiten todos los modelos, se permite cualquier modelo, están permitidos todos los modelos,
    se pueden usar todos los modelos, se puede usar cualquier modelo, se admiten todos los modelos,
    sin restricciones, sin restricción, no hay restricciones, ninguna restricción, no restringido,
    no está restringido, sin .. restricciones, sin límite de modelos, sin límites de modelos,
    no hay límites de modelos, no hay .. restricciones, sin limitaciones, irrestricto, ilimitado a todos,
    acceso a todos los modelos, puede usar todos los modelos, puede usar cualquier modelo,
    puede utilizar todos los modelos, puede utilizar cualquier modelo, =cualquier modelo,
    nada está bloqueado, no tiene restricciones, acceso ilimitado a los modelos,
    ninguna política de modelos`,

  current: 'actual, actuales, existente, existentes, presentes, vigentes',
  future: 'futuro, futuros, futura, futuras, nuevos, próximos',
  filler: 'los, las, de, del, actuales, futuros, y, existentes, nuevos, openai, presentes, como',
  maybe: `
    para permitir, para usar, si, cuando, de forma predeterminada, predeterminado, por defecto, sería,
    serían, será, serán, debe, deben, debería*, quiere, desea, podrá, podrán, hasta, automáticamente,
    de lo contrario, temporalmente, ya no, eran, estaban, antes, se permitirán, se permitirá, permite que,
    una vez, tras`,
  'select-all': 'seleccionar todo, seleccionar todos',
  blank: `
    siguen aplicándose, se siguen aplicando, seguirán aplicándose, se aplican, también se aplican,
    todos los cambios, todos los derechos, en cualquier momento,
    no solo, no sólo, términos de uso, política de privacidad, caso de uso, casos de uso, último uso,
    última actualización, modelo de lenguaje, modelos de lenguaje, todos los proyectos, cualquier cambio,
    sus cambios, tus cambios, ya está, para que`,
});
