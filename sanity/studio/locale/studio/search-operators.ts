export default {
  'search.button.tooltip': 'Поиск',
  'search.operator.array-count-equal.description_few':
    '<Field/> <Operator>содержит</Operator> <Value>{{count}} элемента</Value>',
  'search.operator.array-count-equal.description_many':
    '<Field/> <Operator>содержит</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-equal.description_one':
    '<Field/> <Operator>содержит</Operator> <Value>{{count}} элемент</Value>',
  'search.operator.array-count-equal.description_other':
    '<Field/> <Operator>содержит</Operator> <Value>{{count}} элемента</Value>',
  'search.operator.array-count-equal.name': 'число элементов равно',
  'search.operator.array-count-gt.description_few':
    '<Field/> <Operator>содержит больше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-gt.description_many':
    '<Field/> <Operator>содержит больше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-gt.description_one':
    '<Field/> <Operator>содержит больше</Operator> <Value>{{count}} элемента</Value>',
  'search.operator.array-count-gt.description_other':
    '<Field/> <Operator>содержит больше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-gt.name': 'число элементов больше',
  'search.operator.array-count-gte.description_few':
    '<Field/> <Operator>содержит не меньше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-gte.description_many':
    '<Field/> <Operator>содержит не меньше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-gte.description_one':
    '<Field/> <Operator>содержит не меньше</Operator> <Value>{{count}} элемента</Value>',
  'search.operator.array-count-gte.description_other':
    '<Field/> <Operator>содержит не меньше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-gte.name': 'число элементов не меньше',
  'search.operator.array-count-lt.description_few':
    '<Field/> <Operator>содержит меньше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-lt.description_many':
    '<Field/> <Operator>содержит меньше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-lt.description_one':
    '<Field/> <Operator>содержит меньше</Operator> <Value>{{count}} элемента</Value>',
  'search.operator.array-count-lt.description_other':
    '<Field/> <Operator>содержит меньше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-lt.name': 'число элементов меньше',
  'search.operator.array-count-lte.description_few':
    '<Field/> <Operator>содержит не больше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-lte.description_many':
    '<Field/> <Operator>содержит не больше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-lte.description_one':
    '<Field/> <Operator>содержит не больше</Operator> <Value>{{count}} элемента</Value>',
  'search.operator.array-count-lte.description_other':
    '<Field/> <Operator>содержит не больше</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-lte.name': 'число элементов не больше',
  'search.operator.array-count-not-equal.description_few':
    '<Field/> <Operator>содержит не</Operator> <Value>{{count}} элемента</Value>',
  'search.operator.array-count-not-equal.description_many':
    '<Field/> <Operator>содержит не</Operator> <Value>{{count}} элементов</Value>',
  'search.operator.array-count-not-equal.description_one':
    '<Field/> <Operator>содержит не</Operator> <Value>{{count}} элемент</Value>',
  'search.operator.array-count-not-equal.description_other':
    '<Field/> <Operator>содержит не</Operator> <Value>{{count}} элемента</Value>',
  'search.operator.array-count-not-equal.name': 'число элементов не равно',
  'search.operator.array-count-range.description':
    '<Field/> <Operator>число элементов</Operator> <Value>{{from}} → {{to}}</Value>',
  'search.operator.array-count-range.name': 'число элементов от и до',
  'search.operator.array-list-includes.description':
    '<Field/> <Operator>содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.array-list-includes.name': 'содержит',
  'search.operator.array-list-not-includes.description':
    '<Field/> <Operator>не содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.array-list-not-includes.name': 'не содержит',
  'search.operator.array-reference-includes.description':
    '<Field/> <Operator>содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.array-reference-includes.name': 'содержит',
  'search.operator.array-reference-not-includes.description':
    '<Field/> <Operator>не содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.array-reference-not-includes.name': 'не содержит',
  'search.operator.asset-file-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.asset-file-equal.name': 'равно',
  'search.operator.asset-file-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.asset-file-not-equal.name': 'не равно',
  'search.operator.asset-image-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.asset-image-equal.name': 'равно',
  'search.operator.asset-image-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.asset-image-not-equal.name': 'не равно',
  'search.operator.boolean-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.boolean-equal.name': 'равно',
  'search.operator.date-after.description':
    '<Field/> <Operator>после</Operator> <Value>{{value}}</Value>',
  'search.operator.date-after.name': 'после',
  'search.operator.date-before.description':
    '<Field/> <Operator>до</Operator> <Value>{{value}}</Value>',
  'search.operator.date-before.name': 'до',
  'search.operator.date-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.date-equal.name': 'равно',
  'search.operator.date-last.description':
    '<Field/> <Operator>за последние</Operator> <Value>{{value}}</Value>',
  'search.operator.date-last.name': 'за последние',
  'search.operator.date-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.date-not-equal.name': 'не равно',
  'search.operator.date-range.description': '<Field/> <Operator>в промежутке</Operator> <Value/>',
  'search.operator.date-range.name': 'в промежутке',
  'search.operator.date-time-after.description':
    '<Field/> <Operator>после</Operator> <Value>{{value}}</Value>',
  'search.operator.date-time-after.name': 'после',
  'search.operator.date-time-before.description':
    '<Field/> <Operator>до</Operator> <Value>{{value}}</Value>',
  'search.operator.date-time-before.name': 'до',
  'search.operator.date-time-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.date-time-equal.name': 'равно',
  'search.operator.date-time-last.description':
    '<Field/> <Operator>за последние</Operator> <Value>{{value}}</Value>',
  'search.operator.date-time-last.name': 'за последние',
  'search.operator.date-time-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.date-time-not-equal.name': 'не равно',
  'search.operator.date-time-range.description':
    '<Field/> <Operator>в промежутке</Operator> <Value/>',
  'search.operator.date-time-range.name': 'в промежутке',
  'search.operator.defined.description': '<Field/> <Operator>—</Operator> <Value>заполнено</Value>',
  'search.operator.defined.name': 'заполнено',
  'search.operator.not-defined.description':
    '<Field/> <Operator>—</Operator> <Value>не заполнено</Value>',
  'search.operator.not-defined.name': 'не заполнено',
  'search.operator.number-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.number-equal.name': 'равно',
  'search.operator.number-gt.description':
    '<Field/> <Operator>></Operator> <Value>{{value}}</Value>',
  'search.operator.number-gt.name': 'больше',
  'search.operator.number-gte.description':
    '<Field/> <Operator>≥</Operator> <Value>{{value}}</Value>',
  'search.operator.number-gte.name': 'не меньше',
  'search.operator.number-lt.description':
    '<Field/> <Operator><</Operator> <Value>{{value}}</Value>',
  'search.operator.number-lt.name': 'меньше',
  'search.operator.number-lte.description':
    '<Field/> <Operator>≤</Operator> <Value>{{value}}</Value>',
  'search.operator.number-lte.name': 'не больше',
  'search.operator.number-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.number-not-equal.name': 'не равно',
  'search.operator.number-range.description':
    '<Field/> <Operator>от и до</Operator> <Value>{{from}} → {{to}}</Value>',
  'search.operator.number-range.name': 'от и до',
  'search.operator.portable-text-contains.description':
    '<Field/> <Operator>содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.portable-text-contains.name': 'содержит',
  'search.operator.portable-text-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.portable-text-equal.name': 'равно',
  'search.operator.portable-text-not-contains.description':
    '<Field/> <Operator>не содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.portable-text-not-contains.name': 'не содержит',
  'search.operator.portable-text-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.portable-text-not-equal.name': 'не равно',
  'search.operator.reference-asset-file.description':
    '<Field/> <Operator>→</Operator> <Value>{{value}}</Value>',
  'search.operator.reference-asset-file.name': 'файл',
  'search.operator.reference-asset-image.description':
    '<Field/> <Operator>→</Operator> <Value>{{value}}</Value>',
  'search.operator.reference-asset-image.name': 'изображение',
  'search.operator.reference-document.description':
    '<Field/> <Operator>→</Operator> <Value>{{value}}</Value>',
  'search.operator.reference-document.name': 'документ',
  'search.operator.reference-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.reference-equal.name': 'равно',
  'search.operator.reference-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.reference-not-equal.name': 'не равно',
  'search.operator.slug-contains.description':
    '<Field/> <Operator>содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.slug-contains.name': 'содержит',
  'search.operator.slug-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.slug-equal.name': 'равно',
  'search.operator.slug-not-contains.description':
    '<Field/> <Operator>не содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.slug-not-contains.name': 'не содержит',
  'search.operator.slug-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.slug-not-equal.name': 'не равно',
  'search.operator.string-contains.description':
    '<Field/> <Operator>содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.string-contains.name': 'содержит',
  'search.operator.string-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.string-equal.name': 'равно',
  'search.operator.string-list-equal.description':
    '<Field/> <Operator>равно</Operator> <Value>{{value}}</Value>',
  'search.operator.string-list-equal.name': 'равно',
  'search.operator.string-list-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.string-list-not-equal.name': 'не равно',
  'search.operator.string-not-contains.description':
    '<Field/> <Operator>не содержит</Operator> <Value>{{value}}</Value>',
  'search.operator.string-not-contains.name': 'не содержит',
  'search.operator.string-not-equal.description':
    '<Field/> <Operator>не равно</Operator> <Value>{{value}}</Value>',
  'search.operator.string-not-equal.name': 'не равно',
  'search.placeholder': 'Найти',
}
