export type UploadedFile = ReturnType<typeof buildFile>

export interface FileFacts {
	id: string
	created: number
	filename: string
	purpose: string
	/** Bytes. */
	size: number
	/** Ending of the name: 'pdf', 'png' … */
	type: string
}

/** A file as Stripe shows it; its bytes are not kept here. */
export const buildFile = (facts: FileFacts) => ({
	id: facts.id,
	object: 'file' as const,
	created: facts.created,
	expires_at: null,
	filename: facts.filename,
	links: { object: 'list' as const, data: [], has_more: false, url: `/v1/file_links?file=${facts.id}` },
	purpose: facts.purpose,
	size: facts.size,
	title: null,
	type: facts.type,
	url: null,
})
