import { DropdownMenu } from 'radix-ui';
import { useEffect } from 'react';
import { type Projects, useProject } from './api.ts';
import { Limits, Skeleton } from './limits.tsx';
import { Link, navigate } from './router.tsx';
import css from './site.module.css';

/** The parts of a settings address: `/settings/<whose>/<page>`. */
const SETTINGS = /^\/settings\/(organization|project|proj_[\w-]+)\/([\w-]+)/;

const ORGANIZATION_PAGES: Record<string, string> = {
  general: 'General',
  limits: 'Limits',
  members: 'Members',
  projects: 'Projects',
};

const PROJECT_PAGES: Record<string, string> = {
  general: 'General',
  'api-keys': 'API keys',
  people: 'People',
  limits: 'Limits',
};

/** The pages that need one to be signed in, with the bar and the menus around them. */
export function Console({ path, projects }: { path: string; projects: Projects }) {
  const [, whose = '', page = ''] = SETTINGS.exec(path) ?? [];
  const projectId = whose.startsWith('proj_') ? whose : projects.current;
  const [project, setProject] = useProject(projectId);
  const signedOut = project?.signedIn === false;
  const redirect = whose === 'project' && project?.currentProject === 'redirect';

  useEffect(() => {
    if (signedOut) navigate(`/login?${new URLSearchParams({ next: path })}`, 'replace');
    else if (redirect) navigate(`/settings/${projectId}/${page}${location.hash}`, 'replace');
  }, [signedOut, redirect, path, projectId, page]);

  const settings = whose !== '';
  const ofProject = settings && whose !== 'organization';
  return (
    <div className={css.frame}>
      <header className={css.bar}>
        <Link href="/" className={css.brand}>
          Practice console
        </Link>
        <Switcher projects={projects} projectId={projectId} page={ofProject ? page : 'limits'} />
        <span className={css.gap} />
        <Link href="/practice" className={css.barLink}>
          Practice stage
        </Link>
        <Link href={`/settings/${projectId}/general`} className={css.barLink}>
          Settings
        </Link>
      </header>
      <div className={css.body}>
        <nav className={css.menu} aria-label={settings ? 'Settings' : 'Main'}>
          {!settings && <Link href={`/settings/${projectId}/general`}>Settings</Link>}
          {ofProject && (
            <>
              <p className={css.menuHead}>Project settings</p>
              {Object.entries(PROJECT_PAGES).map(([name, label]) => (
                <Link key={name} href={`/settings/${projectId}/${name}`}>
                  {label}
                </Link>
              ))}
              <button type="button" onClick={() => navigate('/settings/organization/general')}>
                Organization settings
              </button>
            </>
          )}
          {whose === 'organization' && (
            <>
              <button type="button" onClick={() => navigate(`/settings/${projectId}/general`)}>
                Back to project
              </button>
              <p className={css.menuHead}>Organization settings</p>
              {Object.entries(ORGANIZATION_PAGES).map(([name, label]) => (
                <Link key={name} href={`/settings/organization/${name}`}>
                  {label}
                </Link>
              ))}
            </>
          )}
        </nav>
        <main className={css.main}>
          {!project || signedOut || redirect ? (
            <Skeleton />
          ) : ofProject && page === 'limits' ? (
            <Limits key={path} project={project} onChange={setProject} />
          ) : whose === 'organization' && page === 'limits' ? (
            <OrganizationLimits />
          ) : ofProject && page === 'api-keys' ? (
            <ApiKeys name={project.name} />
          ) : path === '/' ? (
            <Plain title="Welcome" text="Choose a project above, or open Settings." />
          ) : (
            <Plain
              title={(ofProject ? PROJECT_PAGES : ORGANIZATION_PAGES)[page] ?? 'Page not found'}
              text="The practice console has nothing on this page."
            />
          )}
        </main>
      </div>
    </div>
  );
}

/** Shows projects by name only, as the console does: an id in an error cannot be looked up here. */
function Switcher(props: { projects: Projects; projectId: string; page: string }) {
  const name = props.projects.projects.find(({ id }) => id === props.projectId)?.name ?? 'Project';
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={css.switcher} aria-label={`Project: ${name}`}>
        {name}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={css.dropdown} align="start" sideOffset={4}>
          {props.projects.projects.map((project) => (
            <DropdownMenu.Item
              key={project.id}
              className={css.dropdownItem}
              onSelect={() => navigate(`/settings/${project.id}/${props.page}`)}
            >
              {project.name}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** The other page called Limits: it has no model list. */
function OrganizationLimits() {
  return (
    <div className={css.page}>
      <h1>Limits</h1>
      <section className={css.section}>
        <h2>Usage limits</h2>
        <p className={css.muted}>Usage tier 3. Your organization may spend $1,000 a month.</p>
      </section>
      <section className={css.section}>
        <h2>Rate limits</h2>
        <table className={css.table}>
          <thead>
            <tr>
              <th>Model</th>
              <th>Token limits</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>gpt-4.1</td>
              <td>800,000 TPM</td>
            </tr>
            <tr>
              <td>gpt-4.1-mini</td>
              <td>4,000,000 TPM</td>
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  );
}

function ApiKeys({ name }: { name: string }) {
  return (
    <div className={css.page}>
      <h1>API keys</h1>
      <p className={css.muted}>Keys of {name}. A key belongs to one project.</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th>Name</th>
            <th>Secret key</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>summarize</td>
            <td>sk-…practice</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Plain({ title, text }: { title: string; text: string }) {
  return (
    <div className={css.page}>
      <h1>{title}</h1>
      <p className={css.muted}>{text}</p>
    </div>
  );
}
