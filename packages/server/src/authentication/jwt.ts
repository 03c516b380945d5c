// Signing in with a JSON Web Token (`Authorization: Bearer ...`) that the host application or its identity provider has issued.
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Authenticate } from './authenticate';

export interface JwtOptions {
  /** A shared secret (HS256), a public key, or the address of a JWKS document. */
  readonly key: { readonly secret: string } | { readonly publicKey: CryptoKey } | { readonly jwks: string | URL };
  readonly issuer: string;
  readonly audience: string;
  /** Only these are accepted; by default HS256 with a secret, else ES256, RS256, PS256 and EdDSA. */
  readonly algorithms?: readonly string[];
  /** The id of the person in the directory; by default the claim `sub`. */
  readonly person?: (claims: JWTPayload) => string | undefined;
}

/** Errors that say something of the token, not of our settings or of the provider. */
const BAD_TOKEN: ReadonlySet<string> = new Set([
  errors.JWTExpired.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWTInvalid.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JOSEAlgNotAllowed.code,
  errors.JWKSNoMatchingKey.code,
]);

/** A token that is missing, expired, foreign or forged is nobody; a JWKS document that cannot be fetched is a fault. */
export function jwtAuthentication(options: JwtOptions): Authenticate {
  const { key, issuer, audience } = options;
  const shared = 'secret' in key;
  const algorithms = [...(options.algorithms ?? (shared ? ['HS256'] : ['ES256', 'RS256', 'PS256', 'EdDSA']))];
  const find = keyFinder(key);
  const personOf = options.person ?? ((claims) => claims.sub);
  return async (request) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined) return null;
    try {
      const { payload } = await jwtVerify(token, find, { issuer, audience, algorithms, requiredClaims: ['exp'] });
      const person = personOf(payload);
      return person ? { person } : null;
    } catch (error) {
      if (error instanceof errors.JOSEError && BAD_TOKEN.has(error.code)) return null;
      throw error;
    }
  };
}

function keyFinder(key: JwtOptions['key']): JWTVerifyGetKey {
  if ('jwks' in key) return createRemoteJWKSet(new URL(key.jwks));
  const fixed = 'secret' in key ? new TextEncoder().encode(key.secret) : key.publicKey;
  return () => Promise.resolve(fixed as CryptoKey);
}
