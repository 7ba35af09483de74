// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../page/drafts.ts';
import { find } from '../page/find.ts';
import { FakeApi } from '../testing/fakeApi.ts';
import { button, openPage, type } from '../testing/page.ts';
import type { AcmeItem } from './acmeItem.ts';
import { AcmeItemForm, type KeptForm } from './acmeItemForm.ts';

interface Schema {
  readonly type: string | readonly string[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const file = join(import.meta.dirname, '../../../Acme-Service.Api/openapi.json');
const request = (
  JSON.parse(readFileSync(file, 'utf8')) as {
    components: { schemas: { AcmeItemRequest: { required: readonly string[]; properties: Readonly<Record<string, Schema>> } } };
  }
).components.schemas.AcmeItemRequest;

/** What a person may type into the field. */
function sampleOf(name: string, { type, minimum }: Schema): string | number | boolean {
  const types = [type].flat();
  if (types.includes('boolean')) {
    return true;
  }

  return types.includes('integer') || types.includes('number') ? (minimum ?? 0) + 7 : `some ${name}`;
}

const samples = Object.fromEntries(Object.entries(request.properties).map(([name, schema]) => [name, sampleOf(name, schema)]));
const names = Object.keys(samples);

let fake: FakeApi;
let form: AcmeItemForm;

beforeEach(() => {
  openPage();
  fake = new FakeApi();
  form = new AcmeItemForm(
    fake.api,
    new Drafts<KeptForm>('me'),
    () => {},
    () => {},
  );
});

function fieldOf(name: string): HTMLInputElement {
  return find(`#acme-item-form [name="${name}"]`, HTMLElement) as HTMLInputElement;
}

async function saved(action: string): Promise<AcmeItem | undefined> {
  button(action).click();
  await vi.waitFor(() => expect(find('#acme-item-form', HTMLDialogElement).open).toBe(false));
  return fake.acmeItems[0];
}

describe('the form, by openapi.json of the API', () => {
  it('has the fields of a request, and no others', () => {
    const fields = [...document.querySelectorAll('#acme-item-form [name]')].map((field) => field.getAttribute('name'));

    expect(fields.sort()).toEqual(names.toSorted());
  });

  it.each(names)('has a label and a place for messages at %s', (name) => {
    expect(find(`#acme-item-form label[for="${fieldOf(name).id}"]`, HTMLElement).textContent).not.toBe('');
    expect(find(`#${name}-error`, HTMLElement)).toBeTruthy();
    expect(find(`#${name}-theirs`, HTMLElement)).toBeTruthy();
  });

  it.each(Object.entries(request.properties))('has the limits of %s', (name, { maxLength, minimum, maximum }) => {
    const limit = (attribute: string) => fieldOf(name).getAttribute(attribute) ?? undefined;

    expect([limit('maxlength'), limit('min'), limit('max')]).toEqual([maxLength, minimum, maximum].map((value) => value?.toString()));
    if (request.required.includes(name)) {
      expect(fieldOf(name).required).toBe(true);
    }
  });

  it('creates what was typed', async () => {
    form.create();
    for (const [name, value] of Object.entries(samples)) {
      type(name, String(value));
    }

    expect(await saved('Create')).toMatchObject(samples);
  });

  it('shows and saves what an acme item has', async () => {
    const acmeItem = fake.add({ ...samples, name: 'some name' });
    form.edit(acmeItem);

    expect(Object.fromEntries(names.map((name) => [name, fieldOf(name).value]))).toEqual(
      Object.fromEntries(names.map((name) => [name, String(samples[name])])),
    );
    expect(await saved('Save')).toMatchObject(samples);
  });
});
