import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { IMPORT_KINDS } from '#app/domain/imports/import-kind.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { ImportsPage } from '#app/features/imports/components/imports-page.tsx'
import { importsText } from '#app/features/imports/imports-text.ts'
import { readImports } from '#app/features/imports/read-imports.server.ts'
import { receiveImport } from '#app/features/imports/receive-import.server.ts'
import { readUpload } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

const MOST_BYTES = 5_000_000
const FORM_BYTES = 100_000

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: importsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return { runs: await readImports(context.world, seller) }
}

type Fault = 'empty' | 'too-many' | 'too-large' | 'no-kind'
const refused = (status: number, fault: Fault, kind: string | null) => data({ fault, kind }, status)

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const form = await readUpload(request, MOST_BYTES + FORM_BYTES)
	if (!form) return refused(413, 'too-large', null)
	const kind = IMPORT_KINDS.find((it) => it === form.get('kind'))
	const file = form.get('file')
	if (!kind) return refused(400, 'no-kind', null)
	if (!(file instanceof File)) return refused(400, 'empty', kind)
	if (file.size > MOST_BYTES) return refused(413, 'too-large', kind)
	const bytes = new Uint8Array(await file.arrayBuffer())
	const result = await receiveImport(context.world, seller, { kind, fileName: file.name, bytes })
	switch (result.outcome) {
		case 'received':
			throw redirect(`/seller/imports/${result.runId}`)
		case 'empty':
			return refused(400, 'empty', kind)
		case 'too-many':
			return refused(429, 'too-many', kind)
	}
}

export default function SellerImports() {
	return <ImportsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
