import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { OpenDifferences, OverDifferences } from '#app/features/reconciliation/components/differences.tsx'
import { readDifferences } from '#app/features/reconciliation/read-differences.server.ts'
import { reconciliationText } from '#app/features/reconciliation/reconciliation-text.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: reconciliationText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	return data(await readDifferences(context.world), { headers: { 'Cache-Control': 'no-store' } })
}

/** Where the provider's books and ours are seen side by side. */
export default function Reconciliation() {
	const { open, over } = useLoaderData<typeof loader>()
	const t = useText(reconciliationText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<OpenDifferences differences={open} />
			<OverDifferences differences={over} />
		</>
	)
}
