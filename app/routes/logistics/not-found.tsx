import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { requireCourier } from '#app/features/accounts/guard.server.ts'
import { pointText } from '#app/features/logistics/point-text.ts'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { OfficeFault } from '#app/ui/layout/office-fault.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { faultText } from '#app/ui/text/fault-text.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: faultText[language].byStatus[404]?.title ?? '', isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** An address that is none, among a courier's screens. */
export async function loader({ request, context }: LoaderFunctionArgs) {
	await requireCourier(context.world, request)
	return data(null, { status: 404 })
}

export default function NotFound() {
	const t = useText(pointText)
	return (
		<Page width="text">
			<Tabs
				label={t.title}
				tabs={[
					{ label: t.toPoint, href: '/point', isCurrent: false },
					{ label: t.toParcels, href: '/courier', isCurrent: false },
				]}
			/>
			<div className="mt-6">
				<OfficeFault status={404} home="/courier" />
			</div>
		</Page>
	)
}
