const NAME_BYTES = 24

/** An unguessable name for a scan among the private files. */
export const registrationFile = (randomBytes: (count: number) => Uint8Array) =>
	`registrations/${Buffer.from(randomBytes(NAME_BYTES)).toString('base64url')}.jpg`
