# Writes the files in ./files: eight hourly bars as CSV and as Parquet of many kinds, and Parquet files at fault.
# Made with Python 3.11 and pyarrow 26.0.1.
import datetime as dt
import decimal
import os

import pyarrow as pa
import pyarrow.parquet as pq

out = os.path.join(os.path.dirname(__file__), 'files')
os.makedirs(out, exist_ok=True)
t0=dt.datetime(2024,1,2,0,0)
o=[round(1.1+i*0.00013,5) for i in range(8)]
h=[round(x+0.0009,5) for x in o]; l=[round(x-0.00071,5) for x in o]; c=[round(x+0.00022,5) for x in o]
v=[100+17*i for i in range(8)]; s=[round(0.5+0.1*(i%4),1) for i in range(8)]
T=[t0+dt.timedelta(hours=i) for i in range(8)]
with open(out+'/bars.csv','w') as f:
    f.write('time,open,high,low,close,volume,spread\n')
    for i in range(8): f.write(f'{T[i].isoformat()}Z,{o[i]:.5f},{h[i]:.5f},{l[i]:.5f},{c[i]:.5f},{v[i]},{s[i]}\n')
def table(time, price=pa.float64(), vol=pa.int64(), spread=pa.float64(), names=('time','open','high','low','close','volume','spread'), dec=False):
    conv=(lambda xs: pa.array([decimal.Decimal(f'{x:.5f}') for x in xs], price)) if dec else (lambda xs: pa.array(xs, price))
    return pa.table(dict(zip(names,[time,conv(o),conv(h),conv(l),conv(c),pa.array(v,vol),pa.array(s,spread)])))
def w(name,t,**k): pq.write_table(t,f'{out}/{name}.parquet',store_schema=False,write_statistics=False,**k)
ms=[int((x-dt.datetime(1970,1,1)).total_seconds()*1000) for x in T]
w('snappy-dictionary', table(pa.array(T,pa.timestamp('us',tz='UTC'))), compression='snappy')
w('zstd-nanos', table(pa.array(T,pa.timestamp('ns'))), compression='zstd', version='2.6', row_group_size=3)
w('gzip-millis-pages-v2', table(pa.array(T,pa.timestamp('ms'))), compression='gzip', data_page_version='2.0', use_dictionary=False)
w('brotli-decimal', table(pa.array(T,pa.timestamp('ms')), price=pa.decimal128(18,5), dec=True), compression='brotli')
w('lz4-decimal-int', table(pa.array(T,pa.timestamp('us')), price=pa.decimal128(9,5), dec=True), compression='lz4', store_decimal_as_integer=True)
w('int96-float', table(pa.array(T,pa.timestamp('ns')), price=pa.float32(), spread=pa.float32(), vol=pa.int32()), compression='none', use_deprecated_int96_timestamps=True)
w('epoch-seconds', table(pa.array([m//1000 for m in ms],pa.int64()), vol=pa.uint32()), compression='none', use_dictionary=False, column_encoding={'time':'DELTA_BINARY_PACKED','open':'BYTE_STREAM_SPLIT'})
w('epoch-millis', table(pa.array(ms,pa.int64()), vol=pa.uint64()), compression='none')
w('text-times', table(pa.array([x.isoformat()+'Z' for x in T],pa.string())), compression='snappy', use_dictionary=False, column_encoding={'time':'DELTA_BYTE_ARRAY'})
t=table(pa.array(T,pa.timestamp('us')))
date=pa.array([x.date() for x in T],pa.date32()); tod=pa.array([x.time() for x in T],pa.time64('us'))
w('date-and-time', t.remove_column(0).add_column(0,'time',tod).add_column(0,'date',date), compression='snappy')
w('other-columns', t.append_column('id',pa.array(range(8),pa.int32())).append_column('tags',pa.array([['a','b']]*8,pa.list_(pa.string()))).append_column('at',pa.array([{'x':1}]*8,pa.struct([('x',pa.int8())]))), compression='snappy')
w('capitals', t.rename_columns(['<TIME>','Open','HIGH','Low','Close','Volume','<SPREAD>']), compression='snappy')
# at fault
w('no-close', t.drop_columns(['close']))
w('boolean-volume', t.set_column(5,'volume',pa.array([True]*8)))
w('list-of-opens', t.set_column(1,'open',pa.array([[1.0]]*8,pa.list_(pa.float64()))))
w('null-high', t.set_column(2,'high',pa.array([*h[:5],None,*h[6:]],pa.float64())), row_group_size=4)
w('high-too-low', t.set_column(2,'high',pa.array([*h[:6],1.0,h[7]],pa.float64())), row_group_size=4)
w('unsorted', t.take([0,1,3,2,4,5,6,7]))
w('microsecond', t.set_column(0,'time',pa.array([*T[:3],T[3]+dt.timedelta(microseconds=1),*T[4:]],pa.timestamp('us'))))
w('empty', t.slice(0,0))
