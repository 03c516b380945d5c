import { describeRepository } from '@baton/engine/testing/repository-contract';
import { openOffice } from '@baton/server/testing';
import { createClient } from '../call/create-client';
import { createHttpProcessRepository } from './http-process-repository';

describeRepository('the repository over HTTP', async () => {
  const office = await openOffice();
  const repositoryOf = async (person: string) => {
    const { fetch } = await office.as(person);
    return createHttpProcessRepository(createClient({ baseUrl: 'http://127.0.0.1:4000', fetch }));
  };
  const [first, second] = [await repositoryOf('dina'), await repositoryOf('vera')];
  return { first, second, people: ['dina', 'vera'], processId: 'order' };
});
