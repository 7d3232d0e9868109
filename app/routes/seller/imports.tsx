import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { ImportsPage } from '#app/features/imports/components/imports-page.tsx'
import { kindIn, MOST_FORM_BYTES, readImportForm, type UploadFault } from '#app/features/imports/import-form.ts'
import { importsText } from '#app/features/imports/imports-text.ts'
import { readImports } from '#app/features/imports/read-imports.server.ts'
import { receiveImport } from '#app/features/imports/receive-import.server.ts'
import { readUpload } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: importsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return { runs: await readImports(office, seller), chosen: new URL(request.url).searchParams.get('kind') }
}

const refused = (status: number, fault: UploadFault | 'too-many', kind: string | null) => data({ fault, kind }, status)

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { form, isTooLarge } = await readUpload(request, MOST_FORM_BYTES)
	if (isTooLarge) return refused(413, 'too-large', kindIn(form))
	const sent = await readImportForm(form)
	if (sent.fault !== null) return refused(sent.fault === 'too-large' ? 413 : 400, sent.fault, sent.kind)
	const result = await receiveImport(office, seller, sent)
	switch (result.outcome) {
		case 'received':
			throw redirect(`/seller/imports/${result.runId}`)
		case 'empty':
			return refused(400, 'empty', sent.kind)
		case 'too-many':
			return refused(429, 'too-many', sent.kind)
	}
}

export default function SellerImports() {
	return <ImportsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
