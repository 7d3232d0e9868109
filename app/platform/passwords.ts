import { hash, verify } from '@node-rs/argon2'

export interface Passwords {
	hash: (password: string) => Promise<string>
	/** false for a wrong password; null as the stored hash costs the same time and is never right. */
	verify: (storedHash: string | null, password: string) => Promise<boolean>
}

// argon2id; OWASP's least is m = 19 MiB, t = 2, p = 1.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const AT_ONCE = 4

/** At most so many hashes at a time, so that logins cannot take all memory and cores. */
function createGate(size: number) {
	let free = size
	const waiting: (() => void)[] = []
	return async <T>(work: () => Promise<T>): Promise<T> => {
		if (free > 0) free--
		else await new Promise<void>((resolve) => waiting.push(resolve))
		try {
			return await work()
		} finally {
			const next = waiting.shift()
			if (next) next()
			else free++
		}
	}
}

/** Password hashing with argon2id. */
export function createPasswords(): Passwords {
	const gate = createGate(AT_ONCE)
	let decoy: Promise<string> | undefined
	return {
		hash: (password) => gate(() => hash(password, OPTIONS)),
		async verify(storedHash, password) {
			if (storedHash) return gate(() => verify(storedHash, password))
			decoy ??= hash('nobody has this password', OPTIONS)
			const decoyHash = await decoy
			await gate(() => verify(decoyHash, password))
			return false
		},
	}
}
