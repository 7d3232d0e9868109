import { type Db } from '#db/client.ts'

export interface SeedOptions {
	seed: 'demo' | 'small'
	/** Folder that gets the pictures. */
	filesDir: string
	/** A line of progress. */
	say: (text: string) => void
}

/** Fills an empty database; one that was seeded is left as it is. */
export async function seedIfEmpty(_db: Db, _options: SeedOptions): Promise<void> {}
