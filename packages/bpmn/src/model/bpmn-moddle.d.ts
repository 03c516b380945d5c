// The part of bpmn-moddle that is used here: its description of BPMN's types. It ships no declarations of its own.
declare module 'bpmn-moddle' {
  export interface ModdleProperty {
    readonly name: string;
    readonly type: string;
    readonly ns: { readonly name: string; readonly localName: string };
    readonly isAttr?: boolean;
    readonly isMany?: boolean;
    readonly isReference?: boolean;
    readonly isVirtual?: boolean;
    readonly xml?: { readonly serialize?: string };
  }

  export interface ModdleDescriptor {
    readonly name: string;
    readonly properties: readonly ModdleProperty[];
    readonly propertiesByName: Readonly<Record<string, ModdleProperty | undefined>>;
    readonly bodyProperty?: ModdleProperty;
  }

  export interface ModdleType {
    readonly $descriptor: ModdleDescriptor;
    hasType(type: string): boolean;
  }

  export interface ModdlePackage {
    readonly prefix: string;
    readonly uri: string;
    readonly xml?: { readonly tagAlias?: string; readonly typePrefix?: string };
  }

  export interface ModdleElement {
    readonly $type: string;
    readonly $descriptor: ModdleDescriptor;
    $parent?: ModdleElement;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
    $instanceOf(type: string): boolean;
  }

  export default class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    getPackages(): readonly ModdlePackage[];
    /** Throws for a name that it does not know. */
    getType(name: string): ModdleType;
    create(name: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement;
      readonly warnings: readonly { readonly message: string }[];
    }>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
