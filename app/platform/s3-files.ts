import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { checkFileName, type FileStore } from '#app/platform/files.ts'

export interface S3Settings {
	/** 'https://s3.example.org', without the bucket. */
	endpoint: string
	bucket: string
	region: string
	accessKeyId: string
	secretAccessKey: string
}

const TRIES_AFTER_THE_FIRST = 2
const TIMEOUT_MS = 20_000

async function refused(what: string, answer: Response): Promise<Error> {
	const code = /<Code>([\w.]{1,60})<\/Code>/.exec(await answer.text())?.[1] ?? ''
	return new Error(`the S3 store answered ${answer.status} ${code} to ${what}`)
}

/**
 * Keeps files in a bucket of any S3-compatible store, below a prefix ('private/'), addressed by path, as every such store
 * can be. What is sent is signed with its bytes' hash (AWS Signature Version 4).
 */
export function createS3Store(settings: S3Settings, prefix: string): FileStore {
	const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings
	const keys = { accessKeyId, secretAccessKey, region, service: 's3', retries: TRIES_AFTER_THE_FIRST }
	const client = new AwsClient(keys)
	const send = (method: string, name: string, sent?: { bytes: Uint8Array; contentType: string }) => {
		const url = `${endpoint.replace(/\/+$/, '')}/${bucket}/${prefix}${checkFileName(name)}`
		const bytes = sent ? Buffer.from(sent.bytes) : null
		const hash = createHash('sha256').update(bytes ?? '')
		return client.fetch(url, {
			method,
			...(bytes && { body: new Uint8Array(bytes) }),
			headers: {
				'X-Amz-Content-Sha256': hash.digest('hex'),
				...(sent && { 'Content-Type': sent.contentType }),
			},
			signal: AbortSignal.timeout(TIMEOUT_MS),
		})
	}
	return {
		put: async (name, bytes, contentType = 'application/octet-stream') => {
			const answer = await send('PUT', name, { bytes, contentType })
			if (!answer.ok) throw await refused('PUT', answer)
			await answer.body?.cancel()
		},
		get: async (name) => {
			const answer = await send('GET', name)
			if (answer.ok) return Buffer.from(await answer.arrayBuffer())
			if (answer.status !== 404) throw await refused('GET', answer)
			await answer.body?.cancel()
			return null
		},
		delete: async (name) => {
			const answer = await send('DELETE', name)
			if (!answer.ok && answer.status !== 404) throw await refused('DELETE', answer)
			await answer.body?.cancel()
		},
	}
}
