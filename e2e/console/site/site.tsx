import { useEffect } from 'react';
import { useProjects } from './api.ts';
import { Console } from './console.tsx';
import { Login } from './login.tsx';
import { PracticeStage } from './practice-stage.tsx';
import { usePath } from './router.tsx';
import { Toasts } from './toasts.tsx';

const TITLES: [RegExp, string][] = [
  [/^\/practice$/, 'Practice stage'],
  [/^\/login$/, 'Log in - OpenAI API'],
  [/^\/settings\/.+\/limits$/, 'Limits - OpenAI API'],
  [/^\/settings\/.+\/api-keys$/, 'API keys - OpenAI API'],
  [/^\/settings\//, 'Settings - OpenAI API'],
];

/** Every page of the practice console, by its path. */
export function Site() {
  const path = usePath();
  const projects = useProjects(path);
  useEffect(() => {
    document.title = TITLES.find(([pattern]) => pattern.test(path))?.[1] ?? 'OpenAI API';
  }, [path]);
  if (!projects) return null;
  return (
    <>
      {path === '/practice' ? (
        <PracticeStage current={projects.current} />
      ) : path === '/login' ? (
        <Login current={projects.current} />
      ) : (
        <Console path={path} projects={projects} />
      )}
      <Toasts />
    </>
  );
}
