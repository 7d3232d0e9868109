import type { Seeding } from '#seeds/builders/seeding.ts'

export async function buildSmall(_seeding: Seeding): Promise<void> {}
