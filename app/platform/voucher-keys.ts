import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Seals } from '#app/platform/seals.ts'
import { createVoucherSigner, newVoucherKey, type VoucherSigner } from '#app/platform/voucher-signer.ts'

/** Where keys are kept: private ones sealed, and only of the key that signs. */
export interface VoucherKeyStore {
	current: () => Promise<{ kid: string; privateKeySealed: string } | null>
	publicKeyOf: (kid: string) => Promise<string | null>
	/** Adds the key that signs from now on; with `retires` no other keeps its private half. False when the kid is taken. */
	add: (key: { kid: string; publicKey: string; privateKeySealed: string; retires: boolean }) => Promise<boolean>
	count: () => Promise<number>
}

export interface VoucherKeys {
	/** The key that signs now; the first call of all makes one. */
	signer: () => Promise<VoucherSigner>
	/** Whether a key of ours, the present or an older one, made a signature. */
	verifies: (kid: string, bytes: Uint8Array, signature: Uint8Array) => Promise<boolean>
	/** Signs with a new key from now on; what older keys signed still checks. Gives the new key's name. */
	rotate: () => Promise<string>
}

const MOST_TRIES = 100

/** The keys that vouchers are signed with: read anew for each use, since another process may have changed them. */
export function createVoucherKeys(store: VoucherKeyStore, seals: Seals): VoucherKeys {
	const known = new Map<string, KeyObject>()

	async function addKey(retires: boolean): Promise<string> {
		const pair = newVoucherKey()
		const privateKeySealed = seals.close(pair.privateKey)
		const first = (await store.count()) + 1
		for (let number = first; number < first + MOST_TRIES; number++) {
			const kid = `k${number}`
			if (await store.add({ kid, publicKey: pair.publicKey, privateKeySealed, retires })) return kid
			if (!retires) return kid
		}
		throw new Error('no name is free for a voucher key')
	}

	async function signer(): Promise<VoucherSigner> {
		const key = await store.current()
		if (key) return createVoucherSigner(key.kid, seals.open(key.privateKeySealed))
		await addKey(false)
		const made = await store.current()
		if (!made) throw new Error('no voucher key to sign with')
		return createVoucherSigner(made.kid, seals.open(made.privateKeySealed))
	}

	async function publicKey(kid: string): Promise<KeyObject | null> {
		const cached = known.get(kid)
		if (cached) return cached
		const pem = await store.publicKeyOf(kid)
		if (pem === null) return null
		const key = createPublicKey(pem)
		known.set(kid, key)
		return key
	}

	return {
		signer,
		async verifies(kid, bytes, signature) {
			const key = await publicKey(kid)
			return key !== null && verify(null, bytes, key, signature)
		},
		rotate: () => addKey(true),
	}
}
